import type {
  Alert,
  AlertQuery,
} from '@internal/plugin-security-insights-common';

/** The filters of a question. */
export type AlertFilter = Pick<AlertQuery, 'type' | 'state' | 'severity' | 'q'>;

function isIn<T>(value: T, wanted: readonly T[] | undefined): boolean {
  return wanted === undefined || wanted.includes(value);
}

function hasText(alert: Alert, wanted: string): boolean {
  const { dependency, location } = alert;
  return [
    alert.title,
    alert.description,
    alert.rule,
    alert.cve,
    alert.tool,
    `#${alert.number}`,
    dependency?.name,
    dependency?.manifestPath,
    location?.path,
  ].some(text => text?.toLocaleLowerCase('en-US').includes(wanted));
}

/** Whether an alert meets everything that a question asks for. */
export function matchesQuery(
  alert: Alert,
  { type, state, severity, q }: AlertFilter,
): boolean {
  return (
    isIn(alert.type, type) &&
    isIn(alert.state, state) &&
    isIn(alert.severity, severity) &&
    (!q || hasText(alert, q.toLocaleLowerCase('en-US')))
  );
}
