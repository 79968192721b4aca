import { useEffect, useState } from 'react';
import type { Entity } from '@backstage/catalog-model';
import type { AlertList } from '@internal/plugin-security-insights-common';
import type { Envelope } from '@internal/vendor-common';
import {
  expireEnvelopes,
  freshnessOf,
  useFocusAfterClose,
  useOpenItem,
} from '@internal/vendor-ui';
import { useAlertRows } from '../../hooks/useAlertRows';
import type { Alerts } from '../../hooks/useAlerts';
import { envelopeKey } from '../../lib/envelopeKey';
import { AlertFilters } from '../AlertFilters';
import { AlertPanel } from '../AlertPanel';
import { AlertTable } from '../AlertTable';
import { ListNotes } from '../ListNotes';
import { SourceTile } from '../SourceTile';
import { SummaryLine } from '../SummaryLine';
import { groupSources } from '../../lib/groupSources';
import styles from './SecurityInsightsContent.module.css';

/** Summary, sources, and the alerts; beside them the one that is open. The URL says which. */
export function AlertsPage(props: {
  entity: Entity;
  alerts: Alerts;
  envelope: Envelope<AlertList>;
  /** Whether a banner above says why all of it is old. */
  isOutage: boolean;
}) {
  const { entity, alerts, envelope, isOutage } = props;
  const { state, list, question } = alerts;
  const { data } = envelope;
  const { summary } = data;
  const { rows, find, replace, forget } = useAlertRows(data.items, question);
  const { id, open, close } = useOpenItem('alert');
  const page = useFocusAfterClose<HTMLDivElement>(id);

  const key = envelopeKey(entity);
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    // Not before the change is on screen: answers are shown at once, and the new list may be without the alert.
    if (changes > 0) {
      expireEnvelopes(key);
    }
  }, [changes, key]);

  return (
    <div className={styles.page} ref={page} tabIndex={-1}>
      <SummaryLine
        summary={summary}
        freshness={{
          ...freshnessOf(state),
          onRefresh: () => {
            forget();
            expireEnvelopes(key);
          },
        }}
      />
      <div className={styles.tiles}>
        {groupSources(summary.sources).map(group => (
          <SourceTile
            key={group[0].type}
            sources={group}
            // The banner is about old numbers; what has none is silent for a reason of its own.
            isExplained={isOutage && group[0].stale}
          />
        ))}
      </div>
      {(summary.total || list.isNarrowed) && (
        <AlertFilters data={data} list={list} />
      )}
      <ListNotes data={data} types={list.filters.type} isOutage={isOutage} />
      <AlertTable
        data={data}
        rows={rows}
        list={list}
        isBusy={state.refreshing}
        onOpen={open}
      />
      {id && (
        <AlertPanel
          id={id}
          entity={entity}
          alert={find(id)}
          summary={summary}
          onChanged={alert => {
            if (alert) {
              replace(alert);
            } else {
              forget();
            }
            setChanges(count => count + 1);
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
