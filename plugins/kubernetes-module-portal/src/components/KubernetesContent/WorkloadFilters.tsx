import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FilterToggles,
  ReportToolbar,
  type ListState,
  type ToolbarFilter,
} from '@internal/vendor-ui';
import { useKindName } from '../../hooks/useKindName';
import { workloadStates } from '../../lib/state';
import { stateLook } from '../../lib/stateLook';
import {
  countStates,
  isWanted,
  workloadList,
  type WorkloadSort,
} from '../../lib/workloadList';
import type { Workload } from '../../lib/workloads';
import { kubernetesPortalTranslationRef } from '../../translation';
import styles from './KubernetesContent.module.css';

/** The state of the list of workloads. */
export type WorkloadListState = ListState<
  WorkloadSort,
  (typeof workloadList)['filters']
>;

const ALL = '';

/** Search, and filters by state, cluster, namespace and kind; all of it is in the URL. */
export function WorkloadFilters(props: {
  workloads: readonly Workload[];
  list: WorkloadListState;
}) {
  const { workloads, list } = props;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const nameKind = useKindName();
  const counts = countStates(
    workloads.filter(workload => isWanted(workload, list, 'state')),
  );

  const toFilter = (
    name: 'cluster' | 'namespace' | 'kind',
    label: string,
    all: string,
    nameOf: (workload: Workload) => string,
  ): ToolbarFilter[] => {
    const [value = ALL] = list.filters[name];
    const names = new Map(
      workloads.map(workload => [workload[name], nameOf(workload)]),
    );
    // What the URL asks for can be taken back, also when no workload has it.
    if (value && !names.has(value)) {
      names.set(value, value);
    }
    names.delete(ALL);
    if (names.size < 2 && !value) {
      return [];
    }
    const number = (each: string) =>
      workloads
        .filter(workload => isWanted(workload, list, name))
        .filter(workload => workload[name] === each)
        .length.toLocaleString();
    return [
      {
        label,
        value,
        options: [
          { value: ALL, label: all },
          ...[...names]
            .sort(([, a], [, b]) => a.localeCompare(b, 'en-US'))
            .map(([each, title]) => ({
              value: each,
              label: t('list.withCount', { name: title, number: number(each) }),
            })),
        ],
        onChange: next => list.setFilter(name, next === ALL ? [] : [next]),
      },
    ];
  };

  return (
    <div className={styles.filters}>
      <ReportToolbar
        search={{
          value: list.search,
          onChange: list.setSearch,
          label: t('list.search'),
        }}
        filters={[
          ...toFilter(
            'cluster',
            t('list.cluster'),
            t('list.allClusters'),
            workload => workload.clusterTitle,
          ),
          ...toFilter(
            'namespace',
            t('list.namespace'),
            t('list.allNamespaces'),
            workload => workload.namespace,
          ),
          ...toFilter('kind', t('list.kind'), t('list.allKinds'), workload =>
            nameKind(workload.kind),
          ),
        ]}
        onReset={list.isNarrowed ? list.reset : undefined}
      />
      <FilterToggles
        label={t('list.state')}
        options={workloadStates
          .filter(
            state => counts[state] > 0 || list.filters.state.includes(state),
          )
          .map(state => ({
            value: state,
            label: t(`state.${state}`),
            icon: stateLook[state].icon,
            count: counts[state],
          }))}
        selected={list.filters.state}
        onChange={states => list.setFilter('state', states)}
      />
    </div>
  );
}
