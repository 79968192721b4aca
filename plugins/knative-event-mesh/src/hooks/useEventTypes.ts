import { toQueryString, type EnvelopeState } from '@internal/vendor-ui';
import type { EventTypeScope } from '../catalog/eventTypeQuery';
import {
  listEventTypes,
  type EventTypeList,
  type EventTypeQuery,
} from '../catalog/listEventTypes';
import { useCatalogAnswer } from './useCatalogAnswer';

/** Stands for the event types of an entity, or for all of them, in keys of answers. */
export function scopeKey(scope: EventTypeScope | undefined): string {
  return scope ? `${scope.entityRef}/${scope.role}` : 'all';
}

/** One page of event types, kept up to date. */
export function useEventTypes(
  query: EventTypeQuery,
  options: { enabled?: boolean } = {},
): EnvelopeState<EventTypeList> {
  const { scope, ...rest } = query;
  return useCatalogAnswer(
    `${scopeKey(scope)}/list${toQueryString({ ...rest })}`,
    catalog => listEventTypes(catalog, query),
    options,
  );
}
