import { join } from 'node:path';
import { z } from 'zod';
import { Child } from '../lib/child/Child';
import { usageSchema, type Usage } from '../lib/child/MemoryWatch';
import { freePort } from '../../scripts/lib/ports.mjs';
import { PortalClient } from '../lib/portal/PortalClient';
import type { Start } from '../lib/portal/servePortalBackend';
import { step } from '../lib/step';
import type { View } from '../lib/views';
import { entities } from './entities';
import {
  countVisits,
  timeVisits,
  type Visits,
  type VisitsResult,
} from './measureVisits';
import { portalPages } from './pages';

/** What visits cost with the portal, and its backend with them. */
export interface PortalResult extends VisitsResult {
  backend: Usage;
}

/** Starts the portal's backend, makes the visits, and stops it. */
export async function measurePortal(setting: {
  simulator: Child;
  vendorUrl: string;
  catalogFile: string;
  views: readonly View[];
  viewers: number;
}): Promise<PortalResult> {
  const { simulator, vendorUrl, catalogFile, views, viewers } = setting;
  const backend = new Child('backend', join(__dirname, 'backend.ts'));
  try {
    step('Starting the backend');
    const port = await freePort();
    const start: Start = { variant: 'portal', port, catalogFile, vendorUrl };
    await backend.ask('start', z.unknown(), start);
    const portal = new PortalClient(`http://127.0.0.1:${port}`);
    const tokens = await portal.signIn(viewers);
    await portal.waitForEntities(entities.length, tokens[0]);

    const visits: Visits = {
      name: 'portal',
      simulator,
      views,
      pages: entities.map(each => portalPages(portal.url, each)),
      tokens,
      expected: [200],
      moveTo: async atMs => {
        await backend.ask('moveTo', z.unknown(), atMs);
      },
    };
    await backend.ask('watchMemory', z.number());
    const counted = await countVisits(visits);
    const usage = await backend.ask('usage', usageSchema);
    return { ...counted, backend: usage, paced: await timeVisits(visits) };
  } finally {
    await backend.stop();
  }
}
