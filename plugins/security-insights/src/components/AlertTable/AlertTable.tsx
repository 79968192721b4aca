import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Alert,
  AlertList,
} from '@internal/plugin-security-insights-common';
import { Bone, DataTable, EmptyPanel, ListBody } from '@internal/vendor-ui';
import type { AlertListState } from '../../hooks/useAlerts';
import { findUnanswered } from '../../lib/findUnanswered';
import { isReadToTheEnd } from '../../lib/isReadToTheEnd';
import { sumCounts } from '../../lib/worstSeverity';
import { securityInsightsTranslationRef } from '../../translation';
import { useAlertColumns } from './useAlertColumns';

/** The alerts that match, page by page; or that there are none, and how good that news is; or why none is known. */
export function AlertTable(props: {
  data: AlertList;
  /** The items of the page, with what was changed here. */
  rows: readonly Alert[];
  list: AlertListState;
  isBusy: boolean;
  onOpen(id: string): void;
}) {
  const { data, rows, list, isBusy, onOpen } = props;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const columns = useAlertColumns(onOpen);
  const matching = Math.max(data.total, rows.length);

  if (matching === 0 && !list.isNarrowed) {
    return <NothingOpen data={data} isBusy={isBusy} />;
  }
  const unanswered =
    matching === 0 ? findUnanswered(data, list.filters.type) : undefined;
  if (unanswered) {
    return (
      <div role="status">
        <EmptyPanel
          title={t(`source.${unanswered.state}`)}
          message={unanswered.messages.join(' ')}
        />
      </div>
    );
  }
  return (
    <ListBody list={list} matching={matching} hasMore={data.truncated}>
      <DataTable
        label={t('list.table')}
        columns={columns}
        rows={rows}
        getKey={row => row.id}
        sort={list.sort}
        order={list.order}
        onSort={list.sortBy}
        isBusy={isBusy}
      />
    </ListBody>
  );
}

function NothingOpen(props: { data: AlertList; isBusy: boolean }) {
  const { sources, total } = props.data.summary;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  if (!total) {
    // The sources say why nothing is known, which is no news at all.
    return null;
  }
  if (sumCounts(total) > 0) {
    // The list is still that of the filters before, which matched nothing.
    return props.isBusy ? <Bone width="100%" height="16rem" /> : null;
  }
  const kind = sources.every(isReadToTheEnd) ? 'good' : 'quiet';
  return (
    <EmptyPanel
      tone={kind === 'good' ? 'ok' : 'neutral'}
      title={t(`list.${kind}.title`)}
      message={t(`list.${kind}.message`)}
    />
  );
}
