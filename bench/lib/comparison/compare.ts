import { z } from 'zod';
import { Child } from '../child/Child';
import { closeConnections } from '../httpSend';
import { planViews } from '../views';
import {
  measureVariant,
  type Setting,
  type VariantResult,
} from './measureVariant';
import type { Load, VendorBenchmark } from './VendorBenchmark';
import { writeCatalogFile } from './writeCatalogFile';

/** Both variants, measured one after the other under the same load. */
export interface Comparison {
  load: Load & { entities: number; views: number };
  portal: VariantResult;
  passThrough: VariantResult;
}

/**
 * Measures the portal's plugin and a pass-through with the same backend around them, the same entities and the same
 * views at the same simulated times.
 */
export async function compare(
  benchmark: VendorBenchmark,
  load: Load,
): Promise<Comparison> {
  const { viewers, minutes } = load;
  const { entities } = benchmark;
  const views = planViews({
    viewers,
    entities: entities.length,
    durationMs: minutes * 60_000,
  });
  const catalog = await writeCatalogFile(entities);
  const simulator = new Child('simulator', benchmark.simulatorScript);
  try {
    const vendorUrl = await simulator.ask(
      'start',
      z.string(),
      load.vendorLatencyMs,
    );
    const setting: Setting = {
      benchmark,
      simulator,
      vendorUrl,
      catalogFile: catalog.path,
      views,
      viewers,
    };
    const passThrough = await measureVariant('passThrough', setting);
    const portal = await measureVariant('portal', setting);
    return {
      load: { ...load, entities: entities.length, views: views.length },
      portal,
      passThrough,
    };
  } finally {
    closeConnections();
    await simulator.stop();
    await catalog.remove();
  }
}
