import { useCallback, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { Run, TriggerRequest } from '@internal/plugin-spacelift-common';
import { isOutcomeUnknown } from '@internal/vendor-ui';
import { spaceliftApiRef, type StackPlace } from '../api';

/** How far a trigger is. `unknown`: it may have started a run, or not. */
export type TriggerState =
  | { status: 'idle' | 'sending' }
  | { status: 'started'; run: Run }
  | { status: 'failed' | 'unknown'; error: Error };

/** Starts a run, once: whatever is pressed while a request is under way, or after a run has started, sends nothing. */
export function useTrigger(
  place: StackPlace,
  onSettled: (state: TriggerState) => void,
): { state: TriggerState; send(request: TriggerRequest): void } {
  const api = useApi(spaceliftApiRef);
  const [state, setState] = useState<TriggerState>({ status: 'idle' });
  const locked = useRef(false);
  const latest = useRef({ place, onSettled });
  latest.current = { place, onSettled };

  const send = useCallback(
    async (request: TriggerRequest) => {
      if (locked.current) {
        return;
      }
      locked.current = true;
      setState({ status: 'sending' });
      const next = await api.triggerRun(latest.current.place, request).then(
        ({ run }): TriggerState => ({ status: 'started', run }),
        (reason: unknown): TriggerState => {
          const error =
            reason instanceof Error ? reason : new Error(String(reason));
          return {
            status: isOutcomeUnknown(error) ? 'unknown' : 'failed',
            error,
          };
        },
      );
      // Only what certainly started nothing may be tried again.
      locked.current = next.status !== 'failed';
      setState(next);
      latest.current.onSettled(next);
    },
    [api],
  );
  return { state, send };
}
