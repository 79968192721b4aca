import type { CatalogApi } from '@backstage/plugin-catalog-react';
import {
  facetFields,
  toCatalogFilter,
  type EventTypeFilters,
} from './eventTypeQuery';

/** A value of a filter, and how many event types have it. */
export interface Facet {
  value: string;
  count: number;
}

/** How event types are spread over the values of the filters, each list sorted by value. */
export interface EventTypeFacets {
  environment: Facet[];
  namespace: Facet[];
  reference: Facet[];
  /** All event types that were counted. */
  total: number;
}

/** Counts event types by environment, namespace, and broker or channel, without reading them. Takes no text. */
export async function countEventTypes(
  catalog: CatalogApi,
  filters: Omit<EventTypeFilters, 'text'>,
): Promise<EventTypeFacets> {
  const { filter, query } = toCatalogFilter(filters);
  const { facets } = await catalog.getEntityFacets({
    filter,
    query,
    facets: Object.values(facetFields),
  });
  const valuesOf = (field: string) =>
    [...(facets[field] ?? [])].sort((a, b) => a.value.localeCompare(b.value));
  const namespace = valuesOf(facetFields.namespace);
  return {
    environment: valuesOf(facetFields.environment),
    namespace,
    reference: valuesOf(facetFields.reference),
    // Every entity has exactly one namespace.
    total: namespace.reduce((sum, { count }) => sum + count, 0),
  };
}
