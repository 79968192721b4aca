import {
  alertTypes,
  type Alert,
  type AlertQuery,
} from '@internal/plugin-security-insights-common';
import { severities } from '@internal/vendor-common';

type Compare = (a: Alert, b: Alert) => number;

const byTitle = new Intl.Collator('en', { numeric: true }).compare;

/** ISO 8601 times are in the order of their texts. Alerts without one come last, in both directions. */
function byTime(
  read: (alert: Alert) => string | null,
  direction: 1 | -1,
): Compare {
  return (a, b) => {
    const [left, right] = [read(a), read(b)];
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null);
    }
    return direction * (Number(left > right) - Number(left < right));
  };
}

/** Our list of severities begins with the worst. Unknown ones come last, in both directions. */
function bySeverity(direction: 1 | -1): Compare {
  return (a, b) =>
    a.severity === 'unknown' || b.severity === 'unknown'
      ? Number(a.severity === 'unknown') - Number(b.severity === 'unknown')
      : direction *
        (severities.indexOf(b.severity) - severities.indexOf(a.severity));
}
const newestFirst = byTime(({ createdAt }) => createdAt, -1);
const byType: Compare = (a, b) =>
  alertTypes.indexOf(a.type) - alertTypes.indexOf(b.type);

/** The alerts in the order of a question; worst first and then newest unless told. The same every time. */
export function sortAlerts(
  alerts: readonly Alert[],
  { sort = 'severity', order }: Pick<AlertQuery, 'sort' | 'order'>,
): Alert[] {
  const ascending = (order ?? (sort === 'title' ? 'asc' : 'desc')) === 'asc';
  const direction = ascending ? 1 : -1;
  const orders: Record<typeof sort, Compare> = {
    severity: bySeverity(direction),
    created: byTime(({ createdAt }) => createdAt, direction),
    updated: byTime(({ updatedAt }) => updatedAt, direction),
    title: (a, b) => direction * byTitle(a.title, b.title),
    number: (a, b) => direction * (a.number - b.number),
  };
  const compare = orders[sort];
  return [...alerts].sort(
    (a, b) =>
      compare(a, b) || newestFirst(a, b) || byType(a, b) || b.number - a.number,
  );
}
