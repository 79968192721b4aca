import type { Entity } from '@backstage/catalog-model';
import { sysdigAnnotations } from './sysdigAnnotations';

/**
 * Whether the entity's annotations ask Sysdig for at least one report, a wrong custom filter included, because its
 * reason is to be seen. Cheap, so that it may run for every entity; annotations with nothing but commas do not count.
 */
export function isSysdigAvailable(entity: Entity): boolean {
  const annotations = entity.metadata.annotations ?? {};
  return sysdigAnnotations.some(({ key, takes }) =>
    (takes === 'values' ? /[^\s,]/ : /\S/).test(annotations[key] ?? ''),
  );
}
