import { useCallback, useRef, useState } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  Alert,
  DismissalRequest,
  ReopeningRequest,
} from '@internal/plugin-security-insights-common';
import { isOutcomeUnknown } from '@internal/vendor-ui';
import { securityInsightsApiRef, type SecurityInsightsApi } from '../api';

/** What somebody decides about an alert. */
export type Decision =
  | ({ kind: 'dismissal' } & DismissalRequest)
  | ({ kind: 'reopening' } & ReopeningRequest);

/** How far a decision is. `unknown`: GitHub may have taken it, or not. */
export type DecisionState =
  | { status: 'idle' | 'sending' }
  | { status: 'done'; alert: Alert }
  | { status: 'failed' | 'unknown'; error: Error };

/**
 * Dismisses or reopens an alert, once: whatever is pressed while a request is under way, or after it was taken, sends
 * nothing.
 */
export function useDecision(
  entity: Entity,
  alert: Alert,
  onSettled: (state: DecisionState) => void,
): { state: DecisionState; send(decision: Decision): void } {
  const api = useApi(securityInsightsApiRef);
  const [state, setState] = useState<DecisionState>({ status: 'idle' });
  const locked = useRef(false);
  const latest = useRef({ entity, alert, onSettled });
  latest.current = { entity, alert, onSettled };

  const send = useCallback(
    async (decision: Decision) => {
      if (locked.current) {
        return;
      }
      locked.current = true;
      setState({ status: 'sending' });
      const { current } = latest;
      const next = await ask(api, current.entity, current.alert, decision).then(
        (changed): DecisionState => ({ status: 'done', alert: changed }),
        (reason: unknown): DecisionState => {
          const error =
            reason instanceof Error ? reason : new Error(String(reason));
          return {
            status: isOutcomeUnknown(error) ? 'unknown' : 'failed',
            error,
          };
        },
      );
      // Only what certainly changed nothing may be tried again.
      locked.current = next.status !== 'failed';
      setState(next);
      latest.current.onSettled(next);
    },
    [api],
  );
  return { state, send };
}

function ask(
  api: SecurityInsightsApi,
  entity: Entity,
  alert: Alert,
  decision: Decision,
): Promise<Alert> {
  if (decision.kind === 'dismissal') {
    const { reason, comment } = decision;
    return api.dismissAlert(entity, alert, { reason, comment });
  }
  const { comment } = decision;
  return api.reopenAlert(entity, alert, comment ? { comment } : {});
}
