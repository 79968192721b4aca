import type { SeverityCounts } from '@internal/vendor-common';
import type { AlertRepository, AlertSource } from './AlertSource';

/**
 * Whether the caller may dismiss and reopen these alerts, decided per request.
 *
 * - `off`: not in this portal (`securityInsights.dismissal.enabled`).
 * - `other-repository`: the entity is described in another repository than the one it names, so that it does not prove
 *   that its authors may decide about alerts there.
 * - `not-allowed`: the caller lacks `security-insights.alert.dismiss` for the entity.
 */
export type DismissalState =
  | 'off'
  | 'other-repository'
  | 'not-allowed'
  | 'allowed';

/** `GET /entities/:kind/:namespace/:name/summary`: open alerts of an entity's repository. */
export interface SecuritySummary {
  repository: AlertRepository;
  /** In the order code scanning, Dependabot, secret scanning. */
  sources: AlertSource[];
  /** Sum over the sources that have counts; null when none has. */
  total: SeverityCounts | null;
  dismissal: DismissalState;
}
