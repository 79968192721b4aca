import type { SeverityCounts } from '@internal/vendor-common';
import type { AlertRepository, AlertSource } from './AlertSource';

/** `GET /entities/:kind/:namespace/:name/summary`: open alerts of an entity's repository. */
export interface SecuritySummary {
  repository: AlertRepository;
  /** In the order code scanning, Dependabot, secret scanning. */
  sources: AlertSource[];
  /** Sum over the sources that have counts; null when none has. */
  total: SeverityCounts | null;
  /** Whether alerts can be dismissed here at all; what the caller may do is decided per request. */
  dismissal: 'off' | 'not-allowed' | 'allowed';
}
