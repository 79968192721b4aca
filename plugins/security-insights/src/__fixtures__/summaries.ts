import {
  alertTypes,
  type Alert,
  type AlertSource,
  type AlertType,
  type SecuritySummary,
} from '@internal/plugin-security-insights-common';
import {
  sumSeverityCounts,
  type SeverityCounts,
} from '@internal/vendor-common';

const REPOSITORY = 'https://github.com/acme/sock-shop-carts';

/** What a test says about a source; the rest is as when all is well. */
export type SourceChanges = Partial<Record<AlertType, Partial<AlertSource>>>;

function countOpen(alerts: readonly Alert[]): SeverityCounts {
  const counts = {
    critical: 0,
    high: 0,
    medium: 0,
    low: 0,
    negligible: 0,
    unknown: 0,
  };
  alerts.forEach(({ severity }) => {
    counts[severity] += 1;
  });
  return counts;
}

/** The summary that counts these alerts. A source whose `counts` are set to undefined has none. */
export function summaryOf(
  alerts: readonly Alert[],
  changes: SourceChanges = {},
  fields: Partial<SecuritySummary> = {},
): SecuritySummary {
  const sources = alertTypes.map((type): AlertSource => {
    const open = alerts.filter(
      alert => alert.type === type && alert.state === 'open',
    );
    const source: AlertSource = {
      type,
      state: 'ok',
      counts: countOpen(open),
      open: open.length,
      truncated: false,
      asOf: new Date(Date.now() - 90_000).toISOString(),
      stale: false,
      message: null,
      missingPermission: null,
      retryAt: null,
      code: null,
      url: `${REPOSITORY}/security/${type}`,
      ...changes[type],
    };
    if (source.counts) {
      return source;
    }
    const { counts: _counts, open: _open, ...mute } = source;
    return mute;
  });
  const counts = sources.flatMap(source => source.counts ?? []);
  return {
    repository: {
      host: 'github.com',
      slug: 'acme/sock-shop-carts',
      url: REPOSITORY,
      credentials: 'app',
    },
    sources,
    total: counts.length > 0 ? sumSeverityCounts(counts) : null,
    dismissal: 'allowed',
    ...fields,
  };
}

/** A source whose feature is off. */
export const disabled = (message: string): Partial<AlertSource> => ({
  state: 'disabled',
  counts: undefined,
  message,
});

/** A source that gives no answer, and gave none before. */
export const failed = (
  state: Exclude<AlertSource['state'], 'ok' | 'disabled'>,
  message: string,
  fields: Partial<AlertSource> = {},
): Partial<AlertSource> => ({
  state,
  counts: undefined,
  asOf: null,
  message,
  ...fields,
});

/** A source that gave an answer three hours ago, and none since. */
export const outdated = (
  message: string,
  fields: Partial<AlertSource> = {},
): Partial<AlertSource> => ({
  state: 'error',
  code: 'UNREACHABLE',
  stale: true,
  asOf: new Date(Date.now() - 3 * 3_600_000).toISOString(),
  message,
  ...fields,
});
