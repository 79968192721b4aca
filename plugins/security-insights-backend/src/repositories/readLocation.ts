import { parseLocationRef, type Entity } from '@backstage/catalog-model';

/** Where something of an entity is, as the catalog writes it in an annotation. */
export interface EntityLocation {
  type: string;
  target: string;
}

/** Reads an annotation with a location; undefined when it is not there or is none. */
export function readLocation(
  entity: Entity,
  annotation: string,
): EntityLocation | undefined {
  const value = entity.metadata.annotations?.[annotation];
  try {
    return value ? parseLocationRef(value) : undefined;
  } catch {
    return undefined;
  }
}
