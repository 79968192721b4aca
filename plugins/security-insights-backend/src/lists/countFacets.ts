import type {
  Alert,
  AlertList,
  AlertState,
  AlertType,
} from '@internal/plugin-security-insights-common';
import { severities } from '@internal/vendor-common';
import { matchesQuery, type AlertFilter } from './matchesQuery';

function countBy<K extends string>(
  alerts: readonly Alert[],
  keys: readonly K[],
  read: (alert: Alert) => K,
): Partial<Record<K, number>> {
  const counts = new Map<K, number>(keys.map(key => [key, 0]));
  for (const alert of alerts) {
    const key = read(alert);
    const count = counts.get(key);
    if (count !== undefined) {
      counts.set(key, count + 1);
    }
  }
  return Object.fromEntries(counts) as Partial<Record<K, number>>;
}

/**
 * How many alerts each value of a filter would leave, with the other filters applied. Values of which nothing was read have no
 * number, because none is not known to be zero.
 *
 * @param read - the lists in the wanted states that were read, of all types.
 */
export function countFacets(
  alerts: readonly Alert[],
  filter: AlertFilter,
  read: ReadonlyArray<{ type: AlertType; state: AlertState }>,
): AlertList['facets'] {
  const wanted = read.filter(({ type }) => filter.type?.includes(type) ?? true);
  const types = [...new Set(read.map(({ type }) => type))];
  const states = [...new Set(wanted.map(({ state }) => state))];
  const without = (key: keyof AlertFilter) =>
    alerts.filter(alert =>
      matchesQuery(alert, { ...filter, [key]: undefined }),
    );
  return {
    type: countBy(without('type'), types, ({ type }) => type),
    state: countBy(without('state'), states, ({ state }) => state),
    severity: countBy(
      without('severity'),
      wanted.length > 0 ? severities : [],
      ({ severity }) => severity,
    ),
  };
}
