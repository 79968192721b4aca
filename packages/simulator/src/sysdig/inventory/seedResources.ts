import { fleetResources } from './fleetResources';
import type { Resource } from './Resource';
import { workloadResources } from './workloadResources';

const SIZE = 240;

/** Everything in the inventory, the same at each start. */
export function seedResources(): Resource[] {
  const workloads = workloadResources();
  return [...workloads, ...fleetResources(SIZE - workloads.length)];
}
