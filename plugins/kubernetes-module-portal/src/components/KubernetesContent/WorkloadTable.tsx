import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DataTable, ListBody } from '@internal/vendor-ui';
import { isWanted, sortWorkloads } from '../../lib/workloadList';
import type { Workload } from '../../lib/workloads';
import { kubernetesPortalTranslationRef } from '../../translation';
import { useWorkloadColumns } from './useWorkloadColumns';
import type { WorkloadListState } from './WorkloadFilters';

/** One page of the workloads that search and filters leave over; a row opens the workload beside the table. */
export function WorkloadTable(props: {
  workloads: readonly Workload[];
  list: WorkloadListState;
  onOpen(id: string): void;
}) {
  const { workloads, list, onOpen } = props;
  const { offset, limit, sort, order } = list;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const columns = useWorkloadColumns(onOpen);
  const matching = sortWorkloads(
    workloads.filter(workload => isWanted(workload, list)),
    sort,
    order,
  );
  return (
    <ListBody list={list} matching={matching.length}>
      <DataTable
        label={t('list.label')}
        columns={columns}
        rows={matching.slice(offset, offset + limit)}
        getKey={workload => workload.id}
        sort={sort}
        order={order}
        onSort={list.sortBy}
      />
    </ListBody>
  );
}
