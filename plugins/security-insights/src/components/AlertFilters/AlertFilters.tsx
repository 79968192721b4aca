import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  alertStates,
  alertTypes,
  type AlertList,
  type AlertState,
} from '@internal/plugin-security-insights-common';
import { severities, type Severity } from '@internal/vendor-common';
import {
  FilterToggles,
  ReportToolbar,
  vendorUiTranslationRef,
} from '@internal/vendor-ui';
import type { AlertListState } from '../../hooks/useAlerts';
import { isCut } from '../../lib/isCut';
import { securityInsightsTranslationRef } from '../../translation';
import styles from './AlertFilters.module.css';

// GitHub's alerts are hardly ever these; they are offered when there are some.
const rare: ReadonlySet<Severity> = new Set(['negligible', 'unknown']);

/**
 * Search and filters by type, state and severity, each with the number of alerts behind it; with a plus where GitHub has more
 * than were counted.
 */
export function AlertFilters(props: { data: AlertList; list: AlertListState }) {
  const { data, list } = props;
  const { facets, summary } = data;
  const { filters } = list;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const { t: shared } = useTranslationRef(vendorUiTranslationRef);
  // Without a choice these are the open alerts, so that this is what the buttons say.
  const states: AlertState[] =
    filters.state.length > 0 ? filters.state : ['open'];
  const types = filters.type.length > 0 ? filters.type : alertTypes;
  const disabled = new Set(
    summary.sources.flatMap(({ state, type }) =>
      state === 'disabled' ? [type] : [],
    ),
  );
  // What is off has no number, and is no question either.
  const unread = types.every(type => disabled.has(type)) ? undefined : null;
  const shownSeverities = severities.filter(
    severity =>
      !rare.has(severity) ||
      facets.severity[severity] ||
      filters.severity.includes(severity),
  );

  return (
    <ReportToolbar
      search={{
        value: list.search,
        onChange: list.setSearch,
        label: t('list.search'),
      }}
      onReset={list.isNarrowed ? list.reset : undefined}
    >
      <div className={styles.groups}>
        <FilterToggles
          label={t('list.severity')}
          options={shownSeverities.map(value => ({
            value,
            label: shared(`severity.${value}`),
            count: facets.severity[value] ?? unread,
            hasMore: data.truncated,
          }))}
          selected={filters.severity}
          onChange={values => list.setFilter('severity', values)}
        />
        <FilterToggles
          label={t('list.type')}
          options={alertTypes.map(value => ({
            value,
            label: t(`type.${value}`),
            count:
              facets.type[value] ?? (disabled.has(value) ? undefined : null),
            hasMore: states.some(state => isCut(data, value, state)),
          }))}
          selected={filters.type}
          onChange={values => list.setFilter('type', values)}
        />
        <FilterToggles
          label={t('list.state')}
          options={alertStates.map(value => ({
            value,
            label: t(`state.${value}`),
            count:
              facets.state[value] ??
              (states.includes(value) ? unread : undefined),
            hasMore: types.some(type => isCut(data, type, value)),
          }))}
          selected={states}
          onChange={values =>
            list.setFilter(
              'state',
              values.length === 1 && values[0] === 'open' ? [] : values,
            )
          }
        />
      </div>
    </ReportToolbar>
  );
}
