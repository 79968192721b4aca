import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NothingMatches, VendorPanel } from '@internal/vendor-ui';
import type { EventTypeFilters } from '../../catalog/eventTypeQuery';
import { meshNodeRoles, type MeshGraph as Graph } from '../../graph/MeshGraph';
import { useMeshGraph } from '../../hooks/useMeshGraph';
import { eventMeshTranslationRef } from '../../translation';
import { eventMeshVendor } from '../../vendor';
import { Drawing } from './Drawing';
import { GraphSkeleton } from './GraphSkeleton';
import styles from './MeshGraph.module.css';
import { roleIcons } from './roleIcons';

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
            <GraphNotes graph={data} />
            <Drawing graph={data} />
          </div>
        )
      }
    </VendorPanel>
  );
}

function GraphNotes(props: { graph: Graph }) {
  const { nodes, shown, matching, leftOut } = props.graph;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const roles = meshNodeRoles.filter(role =>
    nodes.some(node => node.role === role),
  );
  return (
    <div className={styles.notes}>
      <ul className={styles.legend} aria-label={t('graph.legend')}>
        {roles.map(role => {
          const Icon = roleIcons[role];
          return (
            <li key={role}>
              <Icon aria-hidden="true" /> {t(`graph.${role}`)}
            </li>
          );
        })}
      </ul>
      {matching > shown && (
        <p>
          {t('graph.leftOut', {
            count: matching,
            shown: shown.toLocaleString(),
          })}
        </p>
      )}
      {leftOut > 0 && <p>{t('graph.nodesLeftOut', { count: leftOut })}</p>}
      <p>{t('graph.keyboard')}</p>
    </div>
  );
}
