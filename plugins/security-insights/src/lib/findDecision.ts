import type { Alert } from '@internal/plugin-security-insights-common';

/** What can be done with an alert as it is; undefined for one that is fixed in the code, which GitHub alone opens again. */
export function findDecision({
  state,
  type,
}: Alert): 'dismissal' | 'reopening' | undefined {
  if (state === 'open') {
    return 'dismissal';
  }
  // A revoked secret is "fixed" to people, and closed by hand at GitHub.
  return state === 'dismissed' || type === 'secret-scanning'
    ? 'reopening'
    : undefined;
}
