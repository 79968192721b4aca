import type { Resource } from './Resource';
import { workloadResources } from './workloadResources';

/** Everything in the inventory, the same at each start. */
export function seedResources(): Resource[] {
  return workloadResources();
}
