import type { Clock } from '../clock/Clock';
import { VendorError } from '../errors/VendorError';
import { AttemptError } from './AttemptError';
import type { CallDeadline } from './callDeadline';

/** How long a gate closes. */
export interface RateLimitGateOptions {
  clock: Clock;
  /** When the vendor does not say. */
  backoffMs: number;
}

/** Holds all calls back while the vendor wants silence. */
export class RateLimitGate {
  private closedAt = 0;
  private until = 0;
  private refusal?: VendorError;

  constructor(private readonly options: RateLimitGateOptions) {}

  /**
   * Closes when the vendor has refused a request for frequency. Never shortens a silence.
   *
   * @returns the failure, completed by how long the silence lasts.
   */
  heed(failure: AttemptError): AttemptError {
    const { error, outcome } = failure;
    if (error.code !== 'RATE_LIMITED') {
      return failure;
    }
    const now = this.options.clock.now();
    if (this.until <= now) {
      this.closedAt = now;
    }
    const ms = outcome.retryAfterMs ?? this.options.backoffMs;
    this.until = Math.max(this.until, now + ms);
    this.refusal = error;
    return new AttemptError(this.refuse(error), outcome);
  }

  /**
   * Resolves when the gate is open.
   *
   * @throws AttemptError at once when that is later than the call's deadline.
   */
  async pass(deadline: CallDeadline): Promise<void> {
    for (let wait = this.remainingMs(); wait > 0; wait = this.remainingMs()) {
      if (wait >= deadline.remainingMs() && this.refusal) {
        // With the time that is left, so that those who are refused meanwhile do not prolong the silence.
        throw new AttemptError(this.refuse(this.refusal), {
          retryAfterMs: wait,
        });
      }
      await this.options.clock.sleep(wait, deadline.signal);
    }
  }

  /** Milliseconds until it opens; 0 when it is open. */
  remainingMs(): number {
    return Math.max(0, this.until - this.options.clock.now());
  }

  /** Since when and until when it is closed; undefined when it is open. */
  silence(): { since: number; until: number } | undefined {
    return this.remainingMs() > 0
      ? { since: this.closedAt, until: this.until }
      : undefined;
  }

  private refuse({ vendor, message, vendorStatus }: VendorError): VendorError {
    return new VendorError({
      code: 'RATE_LIMITED',
      vendor,
      message,
      vendorStatus,
      retryAfterSeconds: Math.max(1, Math.ceil(this.remainingMs() / 1000)),
    });
  }
}
