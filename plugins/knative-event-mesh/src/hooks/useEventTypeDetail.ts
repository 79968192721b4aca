import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { EnvelopeState } from '@internal/vendor-ui';
import {
  readEventTypeDetail,
  readSurroundings,
  type EventTypeDetail,
} from '../catalog/readEventTypeDetail';
import { useCatalogAnswer } from './useCatalogAnswer';

/** One event type with everything around it, kept up to date. */
export function useEventTypeDetail(
  ref: string,
): EnvelopeState<EventTypeDetail> {
  return useCatalogAnswer(`detail/${ref}`, catalog =>
    readEventTypeDetail(catalog, ref),
  );
}

/** What is around an event type that is shown already, kept up to date. */
export function useSurroundings(
  entity: Entity,
): EnvelopeState<EventTypeDetail> {
  return useCatalogAnswer(
    `surroundings/${stringifyEntityRef(entity)}`,
    catalog => readSurroundings(catalog, entity),
  );
}
