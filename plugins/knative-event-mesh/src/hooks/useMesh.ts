import { toQueryString, type EnvelopeState } from '@internal/vendor-ui';
import {
  countEventTypes,
  type EventTypeFacets,
} from '../catalog/countEventTypes';
import {
  listEnvironments,
  type Environment,
} from '../catalog/listEnvironments';
import { useCatalogAnswer } from './useCatalogAnswer';

/** The event meshes that the portal knows, and what event types can be filtered by. */
export interface Mesh {
  environments: Environment[];
  /** Of all event types, or of those of one environment. */
  facets: EventTypeFacets;
}

/** Environments and filter values, kept up to date; of one environment, or of all. */
export function useMesh(environment: string | undefined): EnvelopeState<Mesh> {
  return useCatalogAnswer(
    `mesh${toQueryString({ environment })}`,
    async catalog => {
      const [environments, facets] = await Promise.all([
        listEnvironments(catalog),
        countEventTypes(catalog, { environment }),
      ]);
      return { environments, facets };
    },
    {
      isNothing: ({ environments, facets }) =>
        environments.length === 0 && facets.total === 0,
    },
  );
}
