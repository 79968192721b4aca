import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import { VendorRequestError } from '@internal/vendor-ui';
import { countConsumers } from '../lib/consumers';
import { isEventType } from '../lib/isEventMeshEntity';
import { knowsAllConsumers } from '../lib/knowsAllConsumers';
import type { EventType } from './EventType';
import { listEnvironments } from './listEnvironments';
import { listRelated, type RelatedEntity } from './listRelated';
import { readEventType } from './readEventType';

/** An event type with everything around it. */
export interface EventTypeDetail {
  eventType: EventType;
  /** The schema as it was given; `{}` where there is none. */
  definition: string;
  /** Publishers, providers and consumers that the signed-in person may see, by entity ref. */
  related: ReadonlyMap<string, RelatedEntity>;
  /** Whether having no consumers means that nobody receives it. Not found out where it has some. */
  knowsAllConsumers: boolean;
}

/** Reads what is around an event type that is known already. */
export async function readSurroundings(
  catalog: CatalogApi,
  entity: Entity,
): Promise<EventTypeDetail> {
  const eventType = readEventType(entity);
  const definition = entity.spec?.definition;
  const isConsumed = countConsumers(eventType) > 0;
  const [related, environments] = await Promise.all([
    listRelated(catalog, [
      ...eventType.publisherRefs,
      ...eventType.providerRefs,
      ...eventType.consumerRefs,
    ]),
    isConsumed ? [] : listEnvironments(catalog),
  ]);
  return {
    eventType,
    definition: typeof definition === 'string' ? definition : '{}',
    related,
    knowsAllConsumers: knowsAllConsumers(environments, eventType.environment),
  };
}

function isEntityRef(text: string): boolean {
  try {
    parseEntityRef(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads one event type.
 *
 * @param ref - from the address of a page, so it may be anything
 *
 * @throws VendorRequestError when there is none, or the signed-in person may not see it; the catalog does not say which.
 */
export async function readEventTypeDetail(
  catalog: CatalogApi,
  ref: string,
): Promise<EventTypeDetail> {
  const entity = isEntityRef(ref)
    ? await catalog.getEntityByRef(ref)
    : undefined;
  if (!entity || !isEventType(entity)) {
    throw new VendorRequestError(
      `There is no event type ${ref} in the catalog, or you may not see it.`,
      { status: 404, code: 'NOT_FOUND' },
    );
  }
  return readSurroundings(catalog, entity);
}
