import {
  severities,
  type Severity,
  type SeverityCounts,
} from '@internal/vendor-common';
import type { Tone } from '@internal/vendor-ui';

/** How urgent open alerts of a severity look. */
export const severityTone: Readonly<Record<Severity, Tone>> = {
  critical: 'danger',
  high: 'warning',
  medium: 'info',
  low: 'info',
  negligible: 'info',
  unknown: 'warning',
};

/** The worst severity that is counted at all. */
export function findWorstSeverity(
  counts: SeverityCounts,
): Severity | undefined {
  return severities.find(severity => (counts[severity] ?? 0) > 0);
}

/** All that is counted; what is not known counts nothing. */
export function sumCounts(counts: SeverityCounts): number {
  return severities.reduce((sum, severity) => sum + (counts[severity] ?? 0), 0);
}
