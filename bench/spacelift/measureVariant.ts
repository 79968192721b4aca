import { join } from 'node:path';
import { z } from 'zod';
import { Child } from '../lib/child/Child';
import { freePort } from '../../scripts/lib/ports.mjs';
import { PortalClient } from '../lib/portal/PortalClient';
import type { Start, Variant } from '../lib/portal/servePortalBackend';
import { step } from '../lib/step';
import { entities } from './entities';
import { measureAnswers, type AnswerResult } from './measureAnswers';
import {
  measureOpenPages,
  type OpenPages,
  type OpenPagesResult,
} from './measureOpenPages';
import { measureTimes, type TimesResult } from './measureTimes';
import type { RunningBackend } from './RunningBackend';

/** What one of the two cost, for each of the sizes. */
export interface VariantResult {
  sizes: Array<{ pages: OpenPagesResult; times: TimesResult }>;
  /** Single answers with the last of the sizes; of the portal only. */
  answers: AnswerResult[];
}

// Everything that a cache keeps is gone after this.
const LONG_MS = 30 * 60 * 60 * 1000;

/** Starts a backend of its own, measures, and stops it. */
export async function measureVariant(
  variant: Variant,
  setting: {
    simulator: Child;
    vendorUrl: string;
    catalogFile: string;
    sizes: readonly OpenPages[];
  },
): Promise<VariantResult> {
  const { simulator, vendorUrl, catalogFile, sizes } = setting;
  const script = join(__dirname, 'backend.ts');
  const backend = new Child(`backend "${variant}"`, script);
  try {
    step(`Starting the backend "${variant}"`);
    const port = await freePort();
    const start: Start = { variant, port, catalogFile, vendorUrl };
    await backend.ask('start', z.unknown(), start);
    const portal = new PortalClient(`http://127.0.0.1:${port}`);
    const viewers = Math.max(...sizes.map(size => size.viewers));
    const tokens = await portal.signIn(viewers);
    await portal.waitForEntities(entities.length, tokens[0]);
    const running: RunningBackend = {
      variant,
      backend,
      simulator,
      url: portal.url,
      tokens,
    };

    const results: VariantResult['sizes'] = [];
    let startMs = 0;
    for (const size of sizes) {
      const pages = await measureOpenPages(running, size, startMs);
      startMs += LONG_MS;
      const times = await measureTimes(running, size.stacks, startMs);
      startMs += LONG_MS;
      results.push({ pages, times });
    }
    const answers = variant === 'portal' ? await measureAnswers(running) : [];
    return { sizes: results, answers };
  } finally {
    await backend.stop();
  }
}
