import { useCallback, useRef, useState } from 'react';
import { isOutcomeUnknown } from './isOutcomeUnknown';

/** How a change has ended. `failed`: certainly nothing was changed. `unknown`: it may have been made, or not. */
export type SettledChange<Value> =
  | { status: 'done'; value: Value }
  | { status: 'failed' | 'unknown'; error: Error };

/** How far a change is. */
export type ChangeState<Value> =
  | { status: 'idle' | 'sending' }
  | SettledChange<Value>;

/**
 * Asks for a change, once: whatever is sent while a request is under way, or after it was or may have been taken, is
 * dropped. The request and the listener are those of the last rendering, so neither has to be remembered by the caller.
 */
export function useChange<Request, Value>(
  change: (request: Request) => Promise<Value>,
  onSettled: (state: SettledChange<Value>) => void,
): { state: ChangeState<Value>; send(request: Request): void } {
  const [state, setState] = useState<ChangeState<Value>>({ status: 'idle' });
  const locked = useRef(false);
  const latest = useRef({ change, onSettled });
  latest.current = { change, onSettled };

  const send = useCallback(async (request: Request) => {
    if (locked.current) {
      return;
    }
    locked.current = true;
    setState({ status: 'sending' });
    const next = await settle(latest.current.change(request));
    // Only what certainly changed nothing may be tried again.
    locked.current = next.status !== 'failed';
    setState(next);
    latest.current.onSettled(next);
  }, []);
  return { state, send };
}

async function settle<Value>(
  answer: Promise<Value>,
): Promise<SettledChange<Value>> {
  try {
    return { status: 'done', value: await answer };
  } catch (reason) {
    const error = reason instanceof Error ? reason : new Error(String(reason));
    return { status: isOutcomeUnknown(error) ? 'unknown' : 'failed', error };
  }
}
