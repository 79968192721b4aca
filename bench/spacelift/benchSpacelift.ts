import { join } from 'node:path';
import { z } from 'zod';
import { Child } from '../lib/child/Child';
import { writeCatalogFile } from '../lib/comparison/writeCatalogFile';
import { closeConnections } from '../lib/httpSend';
import type { BenchmarkResult } from '../lib/Section';
import { entities } from './entities';
import { findFailures } from './findFailures';
import type { OpenPages } from './measureOpenPages';
import { measureVariant } from './measureVariant';
import { answersSection } from './answersSection';
import { toSections } from './toSections';

const sizes: readonly OpenPages[] = [
  { stacks: 137, viewers: 50, seconds: 120 },
  { stacks: 2000, viewers: 50, seconds: 60 },
];

/** Spacelift: many people keep the page of all stacks open, in an account of the demo's size and in a large one. */
export async function benchSpacelift(): Promise<BenchmarkResult> {
  const catalog = await writeCatalogFile(entities);
  const simulator = new Child('simulator', join(__dirname, 'simulator.ts'));
  try {
    const vendorUrl = await simulator.ask('start', z.string());
    const setting = { simulator, vendorUrl, catalogFile: catalog.path, sizes };
    const passThrough = await measureVariant('passThrough', setting);
    const portal = await measureVariant('portal', setting);
    return {
      sections: [
        ...sizes.flatMap((size, index) =>
          toSections(size, portal.sizes[index], passThrough.sizes[index]),
        ),
        answersSection(sizes[sizes.length - 1].stacks, portal.answers),
      ],
      data: { sizes, portal, passThrough },
      failures: findFailures({ portal, passThrough }),
    };
  } finally {
    closeConnections();
    await simulator.stop();
    await catalog.remove();
  }
}
