import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';

/** An entity, and the object that it stands for. */
export interface MappedObject {
  entity: Entity;
  /** For people, as `formatRef` writes it. */
  object: string;
}

/** Two objects whose entities have the same reference. */
export interface Clash {
  entityRef: string;
  kept: string;
  dropped: string;
}

/** The entities sorted by reference, and the first of those with the same one. */
export function dropClashes(mapped: readonly MappedObject[]): {
  entities: Entity[];
  clashes: Clash[];
} {
  const byRef = new Map<string, MappedObject>();
  const clashes: Clash[] = [];
  for (const each of mapped) {
    const entityRef = stringifyEntityRef(each.entity);
    const other = byRef.get(entityRef);
    if (other) {
      clashes.push({ entityRef, kept: other.object, dropped: each.object });
    } else {
      byRef.set(entityRef, each);
    }
  }
  const entities = [...byRef]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { entity }]) => entity);
  return { entities, clashes };
}
