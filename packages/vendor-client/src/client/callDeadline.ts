import { BulkheadRejectedError, TaskCancelledError } from 'cockatiel';
import type { Clock } from '../clock/Clock';
import type { VendorErrorFactory } from '../errors/createErrorFactory';
import type { VendorIdentity } from '../VendorIdentity';
import { AttemptError } from './AttemptError';
import { uncertainWrite } from './uncertainWrite';

/** The time that one call has, and its caller's right to end it. */
export interface CallDeadline {
  /** Aborted by the caller and at the deadline. */
  signal: AbortSignal;
  remainingMs(): number;
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
  signal: AbortSignal | undefined;
  vendor: VendorIdentity;
  createError: VendorErrorFactory;
  write: boolean;
}

/** Starts the time of a call. */
export function callDeadline(options: CallDeadlineOptions): CallDeadline {
  const { clock, ms, vendor, createError, write } = options;
  const deadline = clock.now() + ms;
  const expiry = new AbortController();
  const ended = new AbortController();
  clock.sleep(ms, ended.signal).then(
    () => expiry.abort(),
    () => undefined,
  );
  const signal = options.signal
    ? AbortSignal.any([options.signal, expiry.signal])
    : expiry.signal;

  const race = <T>(promise: Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      const abort = () => reject(signal.reason);
      if (signal.aborted) {
        promise.catch(() => undefined);
        abort();
        return;
      }
      signal.addEventListener('abort', abort, { once: true });
      promise
        .then(resolve, reject)
        .finally(() => signal.removeEventListener('abort', abort));
    });

  return {
    signal,
    remainingMs: () => Math.max(0, deadline - clock.now()),
    race,
    guard: async fn => {
      try {
        return await fn();
      } catch (error) {
        if (error instanceof AttemptError) {
          throw error;
        }
        options.signal?.throwIfAborted();
        if (expiry.signal.aborted || error instanceof TaskCancelledError) {
          throw new AttemptError(
            createError('TIMEOUT', {
              what: `${vendor.title} did not answer within ${
                ms / 1000
              } seconds.`,
              remedy: 'Try again later.',
              warning: write ? uncertainWrite(vendor.title) : undefined,
            }),
            { outage: true },
          );
        }
        if (error instanceof BulkheadRejectedError) {
          throw new AttemptError(
            createError('TIMEOUT', {
              what: `Too many questions to ${vendor.title} are waiting.`,
              remedy: 'Try again later.',
            }),
            {},
          );
        }
        throw error;
      }
    },
    end: () => ended.abort(),
  };
}
