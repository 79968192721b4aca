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
 * How many alerts each value of a filter would leave, with the other filters applied. Types and states that were not read
 * have no number, because none is not known to be zero.
 */
export function countFacets(
  alerts: readonly Alert[],
  filter: AlertFilter,
  { types, states }: { types: AlertType[]; states: AlertState[] },
): AlertList['facets'] {
  const without = (key: keyof AlertFilter) =>
    alerts.filter(alert =>
      matchesQuery(alert, { ...filter, [key]: undefined }),
    );
  return {
    type: countBy(without('type'), types, ({ type }) => type),
    state: countBy(without('state'), states, ({ state }) => state),
    severity: countBy(
      without('severity'),
      severities,
      ({ severity }) => severity,
    ),
  };
}
