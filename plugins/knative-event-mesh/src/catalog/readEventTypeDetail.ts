import type { Entity } from '@backstage/catalog-model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import { VendorRequestError } from '@internal/vendor-ui';
import type { EventType } from './EventType';
import { listRelated, type RelatedEntity } from './listRelated';
import { readEventType } from './readEventType';

/** An event type with everything around it. */
export interface EventTypeDetail {
  eventType: EventType;
  /** The schema as it was given; `{}` where there is none. */
  definition: string;
  /** Publishers, providers and consumers that the signed-in person may see, by entity ref. */
  related: ReadonlyMap<string, RelatedEntity>;
}

/** Reads what is around an event type that is known already. */
export async function readSurroundings(
  catalog: CatalogApi,
  entity: Entity,
): Promise<EventTypeDetail> {
  const eventType = readEventType(entity);
  const definition = entity.spec?.definition;
  return {
    eventType,
    definition: typeof definition === 'string' ? definition : '{}',
    related: await listRelated(catalog, [
      ...eventType.publisherRefs,
      ...eventType.providerRefs,
      ...eventType.consumerRefs,
    ]),
  };
}

/**
 * Reads one event type.
 *
 * @throws VendorRequestError when there is none, or the signed-in person may not see it; the catalog does not say which.
 */
export async function readEventTypeDetail(
  catalog: CatalogApi,
  ref: string,
): Promise<EventTypeDetail> {
  const entity = await catalog.getEntityByRef(ref);
  if (!entity) {
    throw new VendorRequestError(
      `There is no event type ${ref} in the catalog, or you may not see it.`,
      { status: 404, code: 'NOT_FOUND' },
    );
  }
  return readSurroundings(catalog, entity);
}
