import type { Tone } from '@internal/vendor-ui';
import type { ReportState } from './reportState';

/** How urgent a report's state looks. */
export const stateTone: Readonly<Record<ReportState, Tone>> = {
  failed: 'danger',
  critical: 'danger',
  high: 'warning',
  unknown: 'neutral',
  accepted: 'info',
  quiet: 'ok',
  passed: 'ok',
  empty: 'neutral',
  rejected: 'warning',
  forbidden: 'warning',
  unavailable: 'warning',
};
