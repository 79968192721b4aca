import { useEffect, useRef } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  useListState,
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
  const page = useRef<HTMLDivElement>(null);
  const cameWithUrl = useRef(id !== undefined);
  const skipped = clusters.reduce((sum, cluster) => sum + cluster.skipped, 0);

  useEffect(() => {
    // What opened a workload gets the focus back by itself. One that came with the URL was opened by nothing.
    if (cameWithUrl.current && !id) {
      cameWithUrl.current = false;
      page.current?.focus();
    }
  }, [id]);

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
