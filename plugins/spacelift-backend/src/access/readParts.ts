import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { RELATION_HAS_PART, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

const MAX_PARTS = 500;

/**
 * The parts of a System that the person may read, in the order of the catalog; of other kinds none, because their parts
 * have pages of their own.
 */
export async function readParts(
  entity: Entity,
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<Entity[]> {
  if (entity.kind.toLocaleLowerCase('en-US') !== 'system') {
    return [];
  }
  const entityRefs = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_HAS_PART)
    .map(({ targetRef }) => targetRef);
  if (entityRefs.length === 0) {
    return [];
  }
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs: [...new Set(entityRefs)].slice(0, MAX_PARTS) },
    { credentials },
  );
  return items.flatMap(part => part ?? []);
}
