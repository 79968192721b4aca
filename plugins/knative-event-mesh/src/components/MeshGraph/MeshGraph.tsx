import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FreshnessLabel,
  freshnessOf,
  NothingMatches,
  VendorPanel,
  type FreshnessLabelProps,
} from '@internal/vendor-ui';
import type { EventTypeFilters } from '../../catalog/eventTypeQuery';
import type { MeshGraph as Graph } from '../../graph/MeshGraph';
import { useMeshGraph } from '../../hooks/useMeshGraph';
import { eventMeshTranslationRef } from '../../translation';
import { eventMeshVendor } from '../../vendor';
import { Drawing } from './Drawing';
import { GraphSkeleton } from './GraphSkeleton';
import styles from './MeshGraph.module.css';

/** Event types of a choice with their brokers, publishers, sources and consumers, as far as they can be drawn. */
export function MeshGraph(props: {
  filters: EventTypeFilters;
  /** Drops the filters. */
  onReset(): void;
}) {
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const state = useMeshGraph(props.filters);
  return (
    <VendorPanel
      state={state}
      vendor={eventMeshVendor}
      label={t('graph.label')}
      skeleton={<GraphSkeleton />}
    >
      {({ data }) =>
        data.shown === 0 ? (
          <NothingMatches onReset={props.onReset} />
        ) : (
          <div className={styles.root}>
            <GraphNotes graph={data} freshness={freshnessOf(state)} />
            <Drawing graph={data} />
          </div>
        )
      }
    </VendorPanel>
  );
}

function GraphNotes(props: { graph: Graph; freshness: FreshnessLabelProps }) {
  const { shown, matching, leftOut } = props.graph;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  return (
    <div className={styles.notes}>
      <div>
        {matching > shown && (
          <p>
            {t('graph.leftOut', {
              all: matching.toLocaleString(),
              shown: shown.toLocaleString(),
            })}
          </p>
        )}
        {leftOut > 0 && <p>{t('graph.nodesLeftOut', { count: leftOut })}</p>}
        <p>{t('graph.how')}</p>
      </div>
      <FreshnessLabel {...props.freshness} />
    </div>
  );
}
