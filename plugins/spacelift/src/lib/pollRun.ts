import type { RunDetail } from '@internal/plugin-spacelift-common';
import type { Envelope } from '@internal/vendor-common';
import { VendorRequestError } from '@internal/vendor-ui';

// Short at first and after each move, longer while nothing happens.
const WAITS_MS = [2_000, 5_000, 10_000];

const FINAL_CODES: ReadonlySet<string | undefined> = new Set([
  'NOT_ALLOWED',
  'SIGNED_OUT',
  'NOT_CONFIGURED',
  'NO_BACKEND',
]);

/** Whether asking again would fail in the same way. */
export function isFinalFailure(error: Error): boolean {
  return error instanceof VendorRequestError && FINAL_CODES.has(error.code);
}

function wishedWaitMs(error: Error | undefined): number {
  return error instanceof VendorRequestError
    ? (error.retryAfterSeconds ?? 0) * 1000
    : 0;
}

/**
 * Asks for a run now, after 2, 5, and then every 10 seconds, again after 2 when its state has changed, until it is over or
 * a failure is final. Waits longer where a failure asks for it.
 *
 * @returns how to stop, which also gives up the request under way.
 */
export function pollRun(options: {
  ask(signal: AbortSignal): Promise<Envelope<RunDetail>>;
  /** An answer; it may be an outdated one. */
  onAnswer(answer: Envelope<RunDetail>): void;
  onFailure(error: Error): void;
}): () => void {
  const { ask, onAnswer, onFailure } = options;
  const controller = new AbortController();
  const { signal } = controller;
  let timer: ReturnType<typeof setTimeout>;
  let step = 0;
  let state: string | undefined;

  const askLater = (error?: Error) => {
    timer = setTimeout(askNow, Math.max(WAITS_MS[step], wishedWaitMs(error)));
    step = Math.min(step + 1, WAITS_MS.length - 1);
  };
  const takeAnswer = (answer: Envelope<RunDetail>) => {
    const { data } = answer;
    if (data.state !== state) {
      state = data.state;
      step = 0;
    }
    onAnswer(answer);
    if (!data.finished) {
      askLater();
    }
  };
  const takeFailure = (reason: unknown) => {
    const error = reason instanceof Error ? reason : new Error(String(reason));
    onFailure(error);
    if (!isFinalFailure(error)) {
      askLater(error);
    }
  };
  function askNow() {
    ask(signal).then(
      answer => !signal.aborted && takeAnswer(answer),
      reason => !signal.aborted && takeFailure(reason),
    );
  }
  askNow();
  return () => {
    controller.abort();
    clearTimeout(timer);
  };
}
