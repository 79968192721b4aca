import { demoPipelineScans, demoRegistryScans } from './imageScans';
import { demoRuntimeScans } from './runtimeScans';
import type { Scan } from './Scan';

/** Every scan that the simulated Sysdig knows, by the report that lists it. */
export type Scans = Readonly<Record<Scan['stage'], readonly Scan[]>>;

/** The same scans at each start. */
export function seedScans(): Scans {
  return {
    runtime: demoRuntimeScans(),
    registry: demoRegistryScans(),
    pipeline: demoPipelineScans(),
  };
}
