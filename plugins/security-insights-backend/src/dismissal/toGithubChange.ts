import type { AlertType } from '@internal/plugin-security-insights-common';
import type { AlertChange } from '../services/SecurityInsightsService';

/** A change as the body that GitHub wants for a type of alerts. */
export function toGithubChange(
  type: AlertType,
  change: AlertChange,
): Readonly<Record<string, string>> {
  if (change.kind === 'reopening') {
    return { state: 'open' };
  }
  const { reason, comment } = change;
  return type === 'secret-scanning'
    ? { state: 'resolved', resolution: reason, resolution_comment: comment }
    : {
        state: 'dismissed',
        dismissed_reason: reason,
        dismissed_comment: comment,
      };
}
