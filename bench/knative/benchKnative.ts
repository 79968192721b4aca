import { join } from 'node:path';
import { Child } from '../lib/child/Child';
import { writeCatalogFile } from '../lib/comparison/writeCatalogFile';
import type { BenchmarkResult } from '../lib/Section';
import { entities } from './entities';
import { findFailures } from './findFailures';
import { measureReader } from './measureReader';
import { addressesSchema, type MeshSize } from './messages';
import { toSections, type Results } from './toSections';

const size: MeshSize = {
  eventTypes: 5000,
  brokers: 200,
  sources: 500,
  changed: 0,
};

const CHANGED = 0.01;

/** The event mesh of Knative: a large one, through both readers into a catalog, at first, unchanged and changed. */
export async function benchKnative(): Promise<BenchmarkResult> {
  const catalog = await writeCatalogFile(entities);
  const simulator = new Child('simulator', join(__dirname, 'simulator.ts'));
  try {
    const addresses = await simulator.ask('start', addressesSchema);
    const setting = {
      simulator,
      catalogFile: catalog.path,
      size,
      changed: CHANGED,
    };
    const measure = (source: keyof Results) =>
      measureReader(source, { ...setting, baseUrl: addresses[source] });
    const results: Results = {
      'event-mesh-backend': await measure('event-mesh-backend'),
      kubernetes: await measure('kubernetes'),
    };
    return {
      sections: toSections(results, size, CHANGED),
      data: { size, changed: CHANGED, results },
      failures: findFailures(results, size),
    };
  } finally {
    await simulator.stop();
    await catalog.remove();
  }
}
