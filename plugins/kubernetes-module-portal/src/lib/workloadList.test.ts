import { troubledCluster, devCluster } from '../__fixtures__/answers';
import { component } from '../__fixtures__/entities';
import { NOW } from '../__fixtures__/wire';
import { readOverview } from './overview';
import {
  countStates,
  isWanted,
  sortWorkloads,
  type WorkloadFilters,
} from './workloadList';

const { workloads } = readOverview(
  component(),
  { items: [troubledCluster, devCluster] },
  [],
  NOW,
);
const find = (
  search: string,
  filters: Partial<WorkloadFilters['filters']> = {},
) =>
  workloads
    .filter(workload =>
      isWanted(workload, {
        search,
        filters: {
          state: [],
          cluster: [],
          namespace: [],
          kind: [],
          ...filters,
        },
      }),
    )
    .map(({ cluster, kind, name }) => `${cluster} ${kind} ${name}`);

describe('the list of workloads', () => {
  it.each([
    ['carts dev', {}, ['dev Deployment carts']],
    ['GATEWAY', {}, ['prod Deployment gateway']],
    ['gateway-6c4d9f7b8-n4hsx', {}, ['prod Deployment gateway']],
    ['tools:2.4', { state: ['failed'] as const }, ['prod CronJob reconcile']],
    ['', { kind: ['KnativeService'] }, ['prod KnativeService carts-events']],
    ['', { cluster: ['dev'], state: ['healthy'] as const }, []],
    ['', { namespace: ['elsewhere'] }, []],
    ['nothing like this', {}, []],
  ])('finds %j with %j', (search, filters, expected) => {
    expect(find(search, filters)).toEqual(expected);
  });

  it('sorts by each column, and by the worst where that says nothing', () => {
    const first = (
      ...order: ['restarts' | 'name' | 'created' | 'state', 'asc' | 'desc']
    ) => sortWorkloads(workloads, ...order)[0].name;
    expect(first('restarts', 'desc')).toBe('gateway');
    expect(first('name', 'asc')).toBe('agent');
    expect(first('created', 'desc')).toBe('debug');
    expect(first('state', 'desc')).toBe('debug');
  });

  it('counts states, those that nothing is in included', () => {
    expect(countStates(workloads)).toMatchObject({
      crashLoop: 2,
      imagePull: 2,
      unknown: 0,
    });
  });
});
