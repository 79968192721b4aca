import { LoggerService } from '@backstage/backend-plugin-api';
import { GithubUnavailableError } from '../errors/GithubUnavailableError';

/**
 * Whether GitHub answers, as the last check found. Logs one line when it stops
 * and one when it answers again; what lies between goes to debug, because an
 * outage meets everybody.
 */
export class Reachability {
  readonly #logger: LoggerService;
  #failing = false;

  constructor(logger: LoggerService) {
    this.#logger = logger;
  }

  /** Whether the last check failed because of GitHub. */
  get failing(): boolean {
    return this.#failing;
  }

  /** A check went through, whatever its outcome for the person. */
  reached(): void {
    if (this.#failing) {
      this.#failing = false;
      this.#logger.info('GitHub answers sign-in checks again');
    }
  }

  /** A check failed because of GitHub. A rate limit concerns one account only. */
  failed(error: GithubUnavailableError): void {
    if (error.rateLimited || this.#failing) {
      this.#logger.debug(`GitHub sign-in check failed: ${error.detail}`);
      return;
    }
    this.#failing = true;
    this.#logger.warn(
      `GitHub does not answer sign-in checks: ${error.detail}. Repeats are logged at debug level.`,
    );
  }
}
