import type { Alert } from '@internal/plugin-security-insights-common';
import type { SeverityCounts } from '@internal/vendor-common';

/** Alerts by severity, and all of them. Every alert is counted, whatever its severity is. */
export function countSeverities(
  alerts: ReadonlyArray<Pick<Alert, 'severity'>>,
): { bySeverity: SeverityCounts; total: number } {
  const bySeverity = {
    critical: 0,
    high: 0,
    medium: 0,
    low: 0,
    negligible: 0,
    unknown: 0,
  };
  for (const { severity } of alerts) {
    bySeverity[severity] += 1;
  }
  return { bySeverity, total: alerts.length };
}
