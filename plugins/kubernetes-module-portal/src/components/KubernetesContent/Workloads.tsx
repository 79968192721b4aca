import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  useListState,
  useFocusAfterClose,
  useOpenItem,
  type EnvelopeState,
} from '@internal/vendor-ui';
import { isKnown, type KubernetesOverview } from '../../lib/overview';
import { workloadList } from '../../lib/workloadList';
import { kubernetesPortalTranslationRef } from '../../translation';
import { WorkloadPanel } from '../WorkloadPanel';
import { AllObjects } from './AllObjects';
import { ClusterProblems } from './ClusterProblems';
import styles from './KubernetesContent.module.css';
import { NothingRuns } from './NothingRuns';
import { Summary } from './Summary';
import { WorkloadFilters } from './WorkloadFilters';
import { WorkloadTable } from './WorkloadTable';

/** Start of the parameters in the URL that belong to the open workload. */
const PANEL_PREFIX = 'workload.';

/** Summary, what clusters could not tell, the workloads, and one of them beside the list. The URL says which. */
export function Workloads(props: {
  entity: Entity;
  state: EnvelopeState<KubernetesOverview>;
  overview: KubernetesOverview;
}) {
  const { entity, state, overview } = props;
  const { clusters, workloads, raw } = overview;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const list = useListState(workloadList);
  const { id, open, close } = useOpenItem('workload', PANEL_PREFIX);
  const page = useFocusAfterClose<HTMLDivElement>(id);
  const skipped = clusters.reduce((sum, cluster) => sum + cluster.skipped, 0);

  return (
    <div ref={page} tabIndex={-1} className={styles.page}>
      <Summary state={state} overview={overview} />
      <ClusterProblems entity={entity} clusters={clusters} />
      {workloads.length > 0 && (
        <>
          <WorkloadFilters workloads={workloads} list={list} />
          <WorkloadTable workloads={workloads} list={list} onOpen={open} />
        </>
      )}
      {workloads.length === 0 &&
        (clusters.length === 0 || clusters.some(isKnown)) && (
          <NothingRuns entity={entity} overview={overview} />
        )}
      {skipped > 0 && (
        <p className={styles.note}>
          {t('content.skipped', { count: skipped })}
        </p>
      )}
      {raw.length > 0 && <AllObjects raw={raw} />}
      {id && (
        <WorkloadPanel
          workload={workloads.find(workload => workload.id === id)}
          urlPrefix={PANEL_PREFIX}
          onClose={close}
        />
      )}
    </div>
  );
}
