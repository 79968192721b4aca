import type { ClusterObject } from '../cluster/ClusterObject';
import { readList, readText } from '../cluster/readField';

/** The lists of containers in the spec of a pod. */
export type ContainerList =
  | 'containers'
  | 'initContainers'
  | 'ephemeralContainers';

const STATUS_LISTS = [
  'containerStatuses',
  'initContainerStatuses',
  'ephemeralContainerStatuses',
];

/** Names of the containers in one of the lists of a pod. */
export function containerNames(
  pod: ClusterObject,
  list: ContainerList = 'containers',
): string[] {
  return readList(pod, `spec.${list}`).map(container =>
    readText(container, 'name'),
  );
}

/** What a pod reports about one of its containers, whichever list it is in; their names differ. */
export function findContainerStatus(
  pod: ClusterObject,
  container: string,
): unknown {
  return STATUS_LISTS.flatMap(list => readList(pod, `status.${list}`)).find(
    status => readText(status, 'name') === container,
  );
}
