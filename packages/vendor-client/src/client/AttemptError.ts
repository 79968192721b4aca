import type { VendorError } from '../errors/VendorError';

/** What follows from a failed attempt, for retries and the circuit breaker. */
export interface AttemptOutcome {
  /** The vendor answered, and the answer is a failure. It is up, whatever it said. */
  answered?: boolean;
  /** The vendor is down: no connection, no answer in time, or 5xx. */
  outage?: boolean;
  /** Asking again may help. */
  retryable?: boolean;
  /** Pause that the vendor asked for. */
  retryAfterMs?: number;
}

/** A `VendorError` on its way through the client. Never leaves it. */
export class AttemptError extends Error {
  readonly name = 'AttemptError';

  constructor(readonly error: VendorError, readonly outcome: AttemptOutcome) {
    super(error.message);
  }
}
