import {
  alertTypes,
  type Alert,
  type AlertList,
  type AlertQuery,
  type SecuritySummary,
} from '@internal/plugin-security-insights-common';
import { severities, type Envelope } from '@internal/vendor-common';
import { envelopeOf, failWith } from '@internal/vendor-ui/testUtils';
import type { SecurityInsightsApi } from '../api';
import { closedBy, someAlerts } from './alerts';
import { summaryOf } from './summaries';

function countBy<K extends string>(keys: readonly K[], values: readonly K[]) {
  return Object.fromEntries(
    keys.map(key => [key, values.filter(value => value === key).length]),
  ) as Partial<Record<K, number>>;
}

/** A page of alerts, as the backend would make it. */
export function listOf(
  all: readonly Alert[],
  query: AlertQuery,
  summary: SecuritySummary,
): AlertList {
  const known = alertTypes.filter(type =>
    summary.sources.some(source => source.type === type && source.counts),
  );
  const alerts = all.filter(({ type }) => known.includes(type));
  const states = query.state?.length ? query.state : (['open'] as const);
  const isRead = known.some(
    type => !query.type?.length || query.type.includes(type),
  );
  const fits = (alert: Alert, without?: keyof AlertQuery) =>
    (without === 'type' ||
      !query.type?.length ||
      query.type.includes(alert.type)) &&
    (without === 'state' || states.some(state => state === alert.state)) &&
    (without === 'severity' ||
      !query.severity?.length ||
      query.severity.includes(alert.severity)) &&
    `${alert.title} ${alert.rule} ${alert.cve} #${alert.number}`
      .toLocaleLowerCase('en-US')
      .includes((query.q ?? '').toLocaleLowerCase('en-US'));

  const matching = alerts.filter(alert => fits(alert));
  if (query.sort === 'title') {
    matching.sort((a, b) => a.title.localeCompare(b.title));
  } else {
    matching.sort(
      (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
    );
  }
  if (query.order === (query.sort === 'title' ? 'desc' : 'asc')) {
    matching.reverse();
  }
  const offset = Number(query.cursor ?? 0);
  const end = offset + (query.limit ?? 25);
  const left = (without: keyof AlertQuery) =>
    alerts.filter(alert => fits(alert, without));
  return {
    items: matching.slice(offset, end),
    total: matching.length,
    truncated: summary.sources.some(
      ({ type, truncated }) =>
        truncated &&
        states.some(state => state === 'open') &&
        (!query.type?.length || query.type.includes(type)),
    ),
    offset,
    nextCursor: end < matching.length ? String(end) : null,
    facets: {
      type: countBy(
        known,
        left('type').map(({ type }) => type),
      ),
      state: countBy(
        isRead ? [...states] : [],
        left('state').map(({ state }) => state),
      ),
      severity: countBy(
        isRead ? severities : [],
        left('severity').map(({ severity }) => severity),
      ),
    },
    skipped: 0,
    missing: [],
    incomplete: [],
    summary,
  };
}

const absent = failWith('The repository has no such alert.', {
  status: 404,
  code: 'NOT_FOUND',
  vendor: 'security-insights',
});

/**
 * Answers from alerts in memory, which dismissing and reopening change; each method can be replaced.
 *
 * @param summarize - the summary of the alerts as they are.
 */
export function cannedSecurityInsightsApi(
  options: {
    alerts?: readonly Alert[];
    summarize?: (alerts: readonly Alert[]) => SecuritySummary;
    envelope?: Partial<Envelope<never>>;
    replaced?: Partial<SecurityInsightsApi>;
  } = {},
): SecurityInsightsApi {
  const { summarize = summaryOf, envelope, replaced } = options;
  const alerts = [...(options.alerts ?? someAlerts)];
  const change = (
    { type, number }: Pick<Alert, 'type' | 'number'>,
    fields: Partial<Alert>,
  ): Alert => {
    const index = alerts.findIndex(
      alert => alert.type === type && alert.number === number,
    );
    alerts[index] = { ...alerts[index], ...fields };
    return alerts[index];
  };
  return {
    getSummary: async () => envelopeOf(summarize(alerts), envelope),
    getAlerts: async (_entity, query) =>
      envelopeOf(listOf(alerts, query, summarize(alerts)), envelope),
    getAlert: async (_entity, { type, number }) => {
      const found = alerts.find(
        alert => alert.type === type && alert.number === number,
      );
      return found ? envelopeOf(found, envelope) : absent();
    },
    dismissAlert: async (_entity, alert, { reason, comment }) =>
      change(alert, {
        state: 'dismissed',
        closed: closedBy({
          at: new Date().toISOString(),
          by: 'callboard[bot]',
          reason,
          comment,
        }),
      }),
    reopenAlert: async (_entity, alert) =>
      change(alert, { state: 'open', closed: null }),
    ...replaced,
  };
}

/** An API that fails in all methods alike. */
export function failingSecurityInsightsApi(
  ...failure: Parameters<typeof failWith>
): SecurityInsightsApi {
  const fail = failWith(...failure);
  return {
    getSummary: fail,
    getAlerts: fail,
    getAlert: fail,
    dismissAlert: fail,
    reopenAlert: fail,
  };
}
