import type { Alert } from '@internal/plugin-security-insights-common';
import type { AlertChange } from '../services/SecurityInsightsService';

/** Why an alert as it is now cannot be changed so, as a sentence; undefined when it can. */
export function findObstacle(
  { state, type }: Alert,
  { kind }: AlertChange,
): string | undefined {
  if (kind === 'dismissal') {
    return state === 'open'
      ? undefined
      : `The alert is not open any more, it is ${state}. Reload the page.`;
  }
  if (state === 'open') {
    return 'The alert is open already. Reload the page.';
  }
  // A revoked secret is "fixed" to people, and closed by hand at GitHub.
  return state === 'fixed' && type !== 'secret-scanning'
    ? 'The alert is fixed and cannot be reopened. GitHub opens it again by itself if it comes back.'
    : undefined;
}
