import type { CatalogApi } from '@backstage/plugin-catalog-react';
import { buildMeshGraph } from '../graph/buildMeshGraph';
import { isFromEventMesh } from '../lib/isFromEventMesh';
import type { MeshGraph } from '../graph/MeshGraph';
import {
  sortFields,
  toCatalogFilter,
  type EventTypeFilters,
} from './eventTypeQuery';
import { eventTypeFields } from './listEventTypes';
import { listRelated } from './listRelated';
import { readEventType } from './readEventType';

/** As many as fit on a few screens; the table has the others. */
const MAX_EVENT_TYPES = 25;

/** Reads the first event types of a choice, by type, with what is around them, in two questions. */
export async function readMeshGraph(
  catalog: CatalogApi,
  filters: EventTypeFilters,
): Promise<MeshGraph> {
  const { items, totalItems } = await catalog.queryEntities({
    ...toCatalogFilter(filters),
    fields: eventTypeFields,
    orderFields: [{ field: sortFields.type, order: 'asc' }],
    offset: 0,
    limit: MAX_EVENT_TYPES,
  });
  const eventTypes = items.filter(isFromEventMesh).map(readEventType);
  const related = await listRelated(
    catalog,
    eventTypes.flatMap(({ publisherRefs, providerRefs, consumerRefs }) => [
      ...publisherRefs,
      ...providerRefs,
      ...consumerRefs,
    ]),
  );
  return buildMeshGraph(eventTypes, related, totalItems);
}
