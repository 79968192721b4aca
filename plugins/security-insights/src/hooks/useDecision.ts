import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  Alert,
  DismissalRequest,
  ReopeningRequest,
} from '@internal/plugin-security-insights-common';
import { useChange, type SettledChange } from '@internal/vendor-ui';
import { securityInsightsApiRef } from '../api';

/** What somebody decides about an alert. */
export type Decision =
  | ({ kind: 'dismissal' } & DismissalRequest)
  | ({ kind: 'reopening' } & ReopeningRequest);

/**
 * Dismisses or reopens an alert, once: whatever is pressed while a request is under way, or after it was taken, sends
 * nothing.
 */
export function useDecision(
  entity: Entity,
  alert: Alert,
  onSettled: (state: SettledChange<Alert>) => void,
) {
  const api = useApi(securityInsightsApiRef);
  return useChange(async (decision: Decision) => {
    if (decision.kind === 'dismissal') {
      const { reason, comment } = decision;
      return api.dismissAlert(entity, alert, { reason, comment });
    }
    const { comment } = decision;
    return api.reopenAlert(entity, alert, comment ? { comment } : {});
  }, onSettled);
}
