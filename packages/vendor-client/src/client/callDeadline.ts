import { BulkheadRejectedError, TaskCancelledError } from 'cockatiel';
import type { Clock } from '../clock/Clock';
import type { VendorErrorFactory } from '../errors/createErrorFactory';
import type { VendorIdentity } from '../VendorIdentity';
import { AttemptError } from './AttemptError';
import { lateAnswer, neverSent } from './lateAnswer';

/** The time that one call has, and its caller's right to end it. */
export interface CallDeadline {
  /** Aborted by the caller and at the deadline. */
  signal: AbortSignal;
  remainingMs(): number;
  /** From now on the vendor may have received the request. */
  sending(): void;
  /** Waits for a credential, which the vendor may have to be asked for, until the signal is aborted. */
  credential<T>(promise: Promise<T>): Promise<T>;
  /** The promise, or a rejection as soon as the signal is aborted. */
  race<T>(promise: Promise<T>): Promise<T>;
  /** Runs `fn` and turns the end of the time into a TIMEOUT; the caller's own abort passes through. */
  guard<T>(fn: () => Promise<T>): Promise<T>;
  /** Releases the timer. */
  end(): void;
}

/** What a deadline is made of. */
export interface CallDeadlineOptions {
  clock: Clock;
  ms: number;
  /** The caller's. */
  signal: AbortSignal | undefined;
  vendor: VendorIdentity;
  createError: VendorErrorFactory;
  write: boolean;
}

function raceAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) {
      abort();
    }
    signal.addEventListener('abort', abort, { once: true });
    promise
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Starts the time of a call. */
export function callDeadline(options: CallDeadlineOptions): CallDeadline {
  const { clock, ms, vendor, createError, write } = options;
  const deadline = clock.now() + ms;
  const expiry = new AbortController();
  const ended = new AbortController();
  let sent = false;
  let needsCredential = false;
  clock.sleep(ms, ended.signal).then(
    () => expiry.abort(),
    () => undefined,
  );
  const signal = options.signal
    ? AbortSignal.any([options.signal, expiry.signal])
    : expiry.signal;

  function explain(error: unknown): unknown {
    if (error instanceof AttemptError) {
      return error;
    }
    if (options.signal?.aborted) {
      return options.signal.reason;
    }
    if (expiry.signal.aborted || error instanceof TaskCancelledError) {
      return sent || needsCredential
        ? lateAnswer(ms, { vendor, createError, write: write && sent })
        : neverSent(ms, { vendor, createError });
    }
    if (error instanceof BulkheadRejectedError) {
      const what = `Too many questions to ${vendor.title} are waiting.`;
      const remedy = 'Try again later.';
      return new AttemptError(createError('TIMEOUT', { what, remedy }), {});
    }
    return error;
  }

  return {
    signal,
    remainingMs: () => Math.max(0, deadline - clock.now()),
    sending: () => {
      sent = true;
    },
    credential: async promise => {
      needsCredential = true;
      const credential = await raceAbort(promise, signal);
      needsCredential = false;
      return credential;
    },
    race: promise => raceAbort(promise, signal),
    guard: async fn => {
      try {
        return await fn();
      } catch (error) {
        throw explain(error);
      }
    },
    end: () => ended.abort(),
  };
}
