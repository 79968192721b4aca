import {
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
  isBrokenCircuitError,
} from 'cockatiel';
import type { Clock } from '../clock/Clock';
import type { VendorErrorFactory } from '../errors/createErrorFactory';
import { VendorError } from '../errors/VendorError';
import { AttemptError } from './AttemptError';

/** When to leave a vendor alone. */
export interface VendorBreakerOptions {
  clock: Clock;
  /** Outages in a row. */
  failures: number;
  openMs: number;
  createError: VendorErrorFactory;
}

/**
 * Circuit breaker of one vendor. cockatiel keeps the states; the time until the next probe is measured here, with the
 * injected clock.
 */
export class VendorBreaker {
  private readonly policy;
  private openedAt = 0;
  private lastOutage?: VendorError;

  constructor(private readonly options: VendorBreakerOptions) {
    this.policy = circuitBreaker(
      handleWhen(
        error => error instanceof AttemptError && error.outcome.outage === true,
      ),
      { halfOpenAfter: 0, breaker: new ConsecutiveBreaker(options.failures) },
    );
    this.policy.onBreak(() => {
      this.openedAt = options.clock.now();
    });
  }

  /** Since when and until when nothing is asked; undefined when calls pass. */
  pause(): { since: number; until: number } | undefined {
    const until = this.openedAt + this.options.openMs;
    return this.policy.state === CircuitState.Open &&
      this.options.clock.now() < until
      ? { since: this.openedAt, until }
      : undefined;
  }

  /**
   * Runs `fn`, unless the vendor is left alone or a probe is under way.
   *
   * @throws AttemptError that tells of the last outage, without running `fn`; otherwise what `fn` throws.
   */
  async run<T>(fn: () => Promise<T>): Promise<T> {
    if (this.pause() || this.policy.state === CircuitState.HalfOpen) {
      throw this.refusal();
    }
    const result = await this.policy
      .execute(() => this.countAnswers(fn))
      .catch(error => {
        throw isBrokenCircuitError(error) ? this.refusal() : error;
      });
    if ('failure' in result) {
      throw result.failure;
    }
    return result.value;
  }

  /** A failure that the vendor answered is a success for the breaker: the vendor is up. */
  private async countAnswers<T>(fn: () => Promise<T>) {
    try {
      return { value: await fn() };
    } catch (error) {
      if (error instanceof AttemptError && error.outcome.outage) {
        // What was lost with that call concerns nobody whose call is not sent.
        const { code, uncertain } = error.error;
        this.lastOutage = uncertain
          ? this.options.createError(code)
          : error.error;
      }
      if (error instanceof AttemptError && error.outcome.answered) {
        return { failure: error };
      }
      throw error;
    }
  }

  private refusal(): unknown {
    const last = this.lastOutage;
    const { clock, openMs } = this.options;
    const seconds = Math.max(
      1,
      Math.ceil((this.openedAt + openMs - clock.now()) / 1000),
    );
    return last
      ? new AttemptError(
          new VendorError({
            code: last.code,
            vendor: last.vendor,
            message: `${
              last.message
            } After several failures in a row the portal leaves it alone for ${seconds} more ${
              seconds === 1 ? 'second' : 'seconds'
            }.`,
            retryAfterSeconds: seconds,
          }),
          {},
        )
      : new Error('The circuit breaker is open without an outage');
  }
}
