import type { CatalogApi } from '@backstage/plugin-catalog-react';
import { isFromEventMesh } from '../lib/isFromEventMesh';
import type { EventTypeRow } from './EventType';
import {
  sortFields,
  toCatalogFilter,
  type EventTypeFilters,
  type EventTypeSort,
} from './eventTypeQuery';
import { readEventType } from './readEventType';

/** Which event types, in which order, and how many of them. */
export interface EventTypeQuery extends EventTypeFilters {
  sort: EventTypeSort;
  order: 'asc' | 'desc';
  offset: number;
  limit: number;
}

/** One page of event types. */
export interface EventTypeList {
  items: EventTypeRow[];
  /** Event types of all pages. */
  matching: number;
}

/** What lists need of an event type. Definitions stay where they are: they can be long. */
export const eventTypeFields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.description',
  'metadata.annotations',
  'spec.eventMesh',
  'relations',
];

/** Event types among those named that have a definition, without reading the definitions. Asks nothing for no names. */
async function findDefined(
  catalog: CatalogApi,
  refs: string[],
): Promise<ReadonlySet<string>> {
  if (refs.length === 0) {
    return new Set();
  }
  const { items } = await catalog.getEntitiesByRefs({
    entityRefs: refs,
    fields: ['kind', 'metadata.name', 'metadata.namespace'],
    query: { $not: { 'spec.definition': '{}' } },
  });
  return new Set(refs.filter((_, index) => items[index] !== undefined));
}

/** Reads one page of event types, as the signed-in person. The catalog filters, sorts and pages. */
export async function listEventTypes(
  catalog: CatalogApi,
  query: EventTypeQuery,
): Promise<EventTypeList> {
  const { sort, order, offset, limit, ...filters } = query;
  const { items, totalItems } = await catalog.queryEntities({
    ...toCatalogFilter(filters),
    fields: eventTypeFields,
    orderFields: [{ field: sortFields[sort], order }],
    offset,
    limit,
  });
  const eventTypes = items.filter(isFromEventMesh).map(readEventType);
  const defined = await findDefined(
    catalog,
    eventTypes.flatMap(({ ref, hasSchema }) =>
      hasSchema === undefined ? [ref] : [],
    ),
  );
  return {
    items: eventTypes.map(eventType => ({
      ...eventType,
      hasSchema:
        eventType.hasSchema ??
        (defined.has(eventType.ref) || eventType.schemaUrl !== undefined),
    })),
    matching: totalItems,
  };
}
