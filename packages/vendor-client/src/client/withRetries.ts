import { ExponentialBackoff } from 'cockatiel';
import type { Clock } from '../clock/Clock';
import { AttemptError } from './AttemptError';
import type { CallDeadline } from './callDeadline';
import type { RateLimitGate } from './RateLimitGate';

/** What retries depend on. */
export interface RetryOptions {
  clock: Clock;
  gate: RateLimitGate;
  deadline: CallDeadline;
  /** How often to try again. 0 for writes. */
  retries: number;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Runs `attempt`, and again after a failure which may pass. The pause is random and growing, at least as long as the
 * vendor wants, and always ends before the deadline; where it would not, the failure is thrown at once.
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  { clock, gate, deadline, retries }: RetryOptions,
): Promise<T> {
  let backoff = new ExponentialBackoff({
    initialDelay: FIRST_PAUSE_MS,
    maxDelay: LONGEST_PAUSE_MS,
  }).next();
  for (let left = retries; ; left--) {
    try {
      return await attempt();
    } catch (caught) {
      if (!(caught instanceof AttemptError)) {
        throw caught;
      }
      const failure = gate.heed(caught);
      const pause = Math.max(
        Math.ceil(backoff.duration),
        failure.outcome.retryAfterMs ?? 0,
        gate.remainingMs(),
      );
      const again = left > 0 && failure.outcome.retryable === true;
      if (!again || pause >= deadline.remainingMs()) {
        throw failure;
      }
      await clock.sleep(pause, deadline.signal);
      backoff = backoff.next(undefined);
    }
  }
}
