import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { freshnessOf, useUrlState, VendorPanel } from '@internal/vendor-ui';
import type { EventTypeFilters } from '../../catalog/eventTypeQuery';
import { useEventTypes } from '../../hooks/useEventTypes';
import type { Mesh } from '../../hooks/useMesh';
import type { MeshListState } from '../../hooks/useMeshList';
import { eventMeshTranslationRef } from '../../translation';
import { eventMeshVendor } from '../../vendor';
import {
  EventTypeTable,
  TableSkeleton,
  useEventTypeColumns,
  type EventTypeColumn,
} from '../EventTypeTable';
import { EnvironmentWarnings, UnreadableNotes } from '../EnvironmentLine';
import { GraphSkeleton } from '../MeshGraph/GraphSkeleton';
import styles from './EventMeshPage.module.css';
import { MeshFilters } from './MeshFilters';
import { MeshSummary } from './MeshSummary';

const MeshGraph = lazy(async () => {
  const { MeshGraph: component } = await import('../MeshGraph');
  return { default: component };
});

const COLUMNS: readonly EventTypeColumn[] = [
  'eventType',
  'environment',
  'namespace',
  'reference',
  'publisherCount',
  'consumerCount',
  'schema',
];

/** Environments, filters, and the event types that they leave, as a table or as a graph. */
export function EventTypes(props: {
  mesh: Mesh;
  list: MeshListState;
  filters: EventTypeFilters;
  onOpen(ref: string): void;
  onRefresh(): void;
  /** Instead of filters and table, where there is nothing to filter. */
  empty: ReactNode;
}) {
  const { mesh, list, filters, onOpen, empty } = props;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const [{ view }, setView] = useUrlState(
    '',
    { view: 'table' },
    { allowed: { view: ['table', 'graph'] } },
  );
  const isGraph = view === 'graph';
  const { sort, order, offset, limit } = list;
  const state = useEventTypes(
    { ...filters, sort, order, offset, limit },
    { enabled: !isGraph },
  );
  const columns = useEventTypeColumns(COLUMNS, {
    onOpen,
    environments: mesh.environments,
  });
  const refresh = () => {
    props.onRefresh();
    state.refresh();
  };

  return (
    <div className={styles.content}>
      <MeshSummary
        environments={mesh.environments}
        matching={isGraph || empty ? undefined : state.envelope?.data.matching}
        freshness={
          isGraph ? undefined : { ...freshnessOf(state), onRefresh: refresh }
        }
      />
      <EnvironmentWarnings environments={mesh.environments} />
      <UnreadableNotes environments={mesh.environments} />
      {empty || (
        <>
          <MeshFilters
            mesh={mesh}
            list={list}
            view={view}
            onView={next => setView({ view: next })}
          />
          {isGraph ? (
            <Suspense fallback={<GraphSkeleton />}>
              <MeshGraph filters={filters} onReset={list.reset} />
            </Suspense>
          ) : (
            <VendorPanel
              state={state}
              vendor={eventMeshVendor}
              label={t('list.label')}
              skeleton={<TableSkeleton />}
            >
              {({ data }) => (
                <EventTypeTable
                  answer={data}
                  columns={columns}
                  list={list}
                  isBusy={state.refreshing}
                />
              )}
            </VendorPanel>
          )}
        </>
      )}
    </div>
  );
}
