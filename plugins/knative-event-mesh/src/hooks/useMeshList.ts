import { useListState, type ListState } from '@internal/vendor-ui';
import type {
  EventTypeFilters,
  EventTypeSort,
} from '../catalog/eventTypeQuery';
import { meshList } from '../lib/lists';

/** Where a reader is in the list of all event types. */
export type MeshListState = ListState<EventTypeSort, typeof meshList.filters>;

/** Where a reader is in the list of all event types, and which ones that are, from the URL of the page. */
export function useMeshList(): {
  list: MeshListState;
  filters: EventTypeFilters;
} {
  const list = useListState(meshList);
  const { environment, namespace, reference, only } = list.filters;
  return {
    list,
    filters: {
      environment: environment[0],
      namespace: namespace[0],
      reference: reference[0],
      text: list.search || undefined,
      withoutConsumers: only.includes('withoutConsumers'),
    },
  };
}
