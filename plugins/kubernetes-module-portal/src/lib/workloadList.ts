import type { ListSpec } from '@internal/vendor-ui';
import { workloadStates, type WorkloadState } from './state';
import { compareWorkloads, type Workload } from './workloads';

/** Columns that sort. */
export type WorkloadSort = 'state' | 'name' | 'restarts' | 'created';

/** The list of workloads, in the URL of the tab. */
export const workloadList: ListSpec<
  WorkloadSort,
  {
    state: typeof workloadStates;
    cluster: 'anyText';
    namespace: 'anyText';
    kind: 'anyText';
  }
> = {
  prefix: '',
  sorts: { state: 'asc', name: 'asc', restarts: 'desc', created: 'desc' },
  defaultSort: 'state',
  filters: {
    state: workloadStates,
    cluster: 'anyText',
    namespace: 'anyText',
    kind: 'anyText',
  },
};

/** What a list of workloads is narrowed to. Empty lists narrow nothing. */
export interface WorkloadFilters {
  search: string;
  filters: {
    state: readonly WorkloadState[];
    cluster: readonly string[];
    namespace: readonly string[];
    kind: readonly string[];
  };
}

/** Whether a workload is left over by search and filters. `except` names a filter that does not count. */
export function isWanted(
  workload: Workload,
  { search, filters }: WorkloadFilters,
  except?: keyof WorkloadFilters['filters'],
): boolean {
  const words = search.toLocaleLowerCase('en-US').split(/\s+/).filter(Boolean);
  const text = [
    workload.name,
    workload.namespace,
    workload.clusterTitle,
    workload.kind,
    ...workload.images,
    ...workload.pods.map(pod => pod.metadata.name),
  ]
    .join(' ')
    .toLocaleLowerCase('en-US');
  const keeps = (name: keyof WorkloadFilters['filters'], value: string) =>
    name === except ||
    filters[name].length === 0 ||
    filters[name].some(each => each === value);
  return (
    words.every(word => text.includes(word)) &&
    keeps('state', workload.state) &&
    keeps('cluster', workload.cluster) &&
    keeps('namespace', workload.namespace) &&
    keeps('kind', workload.kind)
  );
}

const comparators: Readonly<
  Record<WorkloadSort, (a: Workload, b: Workload) => number>
> = {
  state: compareWorkloads,
  name: (a, b) => a.name.localeCompare(b.name, 'en-US'),
  restarts: (a, b) => (a.restarts ?? -1) - (b.restarts ?? -1),
  created: (a, b) =>
    (Date.parse(a.createdAt ?? '') || 0) - (Date.parse(b.createdAt ?? '') || 0),
};

/** Workloads in the order of a column; what is equal there comes worst first. */
export function sortWorkloads(
  workloads: readonly Workload[],
  sort: WorkloadSort,
  order: 'asc' | 'desc',
): Workload[] {
  const sign = order === 'asc' ? 1 : -1;
  return [...workloads].sort(
    (a, b) => sign * comparators[sort](a, b) || compareWorkloads(a, b),
  );
}

/** How many workloads are in each state. */
export function countStates(
  workloads: readonly Workload[],
): Record<WorkloadState, number> {
  const counts = Object.fromEntries(
    workloadStates.map(state => [state, 0]),
  ) as Record<WorkloadState, number>;
  for (const { state } of workloads) {
    counts[state] += 1;
  }
  return counts;
}
