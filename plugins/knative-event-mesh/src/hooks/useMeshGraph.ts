import { toQueryString, type EnvelopeState } from '@internal/vendor-ui';
import type { EventTypeFilters } from '../catalog/eventTypeQuery';
import { readMeshGraph } from '../catalog/readMeshGraph';
import type { MeshGraph } from '../graph/MeshGraph';
import { useCatalogAnswer } from './useCatalogAnswer';

/** The drawing of some event types, kept up to date. */
export function useMeshGraph(
  filters: Omit<EventTypeFilters, 'scope'>,
): EnvelopeState<MeshGraph> {
  return useCatalogAnswer(`graph${toQueryString({ ...filters })}`, catalog =>
    readMeshGraph(catalog, filters),
  );
}
