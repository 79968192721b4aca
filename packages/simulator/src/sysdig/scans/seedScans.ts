import { fleetScans } from './fleetScans';
import { demoPipelineScans, demoRegistryScans } from './imageScans';
import { oddScans } from './oddScans';
import { demoRuntimeScans } from './runtimeScans';
import type { Scan } from './Scan';

/** How many scans each list has in all. */
const sizes: Readonly<Record<Scan['stage'], number>> = {
  runtime: 1412,
  registry: 140,
  pipeline: 90,
};

/** Every scan that the simulated Sysdig knows, by the report that lists it. */
export type Scans = Readonly<Record<Scan['stage'], readonly Scan[]>>;

/** The same scans at each start: the demo company's, and a fleet that fills the lists up. */
export function seedScans(): Scans {
  const fill = (stage: Scan['stage'], known: Scan[]) => [
    ...known,
    ...fleetScans(stage, sizes[stage] - known.length),
  ];
  return {
    runtime: fill('runtime', [...demoRuntimeScans(), ...oddScans()]),
    registry: fill('registry', demoRegistryScans()),
    pipeline: fill('pipeline', demoPipelineScans()),
  };
}
