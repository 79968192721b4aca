import { SignInError } from './SignInError';

/**
 * GitHub cannot be asked: no connection, no answer in time, a server error, a
 * rate limit, or an answer that makes no sense. Says nothing about the person.
 */
export class GithubUnavailableError extends SignInError {
  /**
   * Whether GitHub is well and merely limits this account. People can bring
   * that about themselves, so no remembered answer is used instead.
   */
  readonly rateLimited: boolean;

  constructor(
    detail: string,
    options: { rateLimited?: boolean; availableAgain?: Date } = {},
  ) {
    const { rateLimited = false, availableAgain } = options;
    let advice =
      'Try again in a minute; https://www.githubstatus.com shows known problems.';
    if (rateLimited) {
      advice = availableAgain
        ? `It limits requests until ${availableAgain.toISOString()}; try again after that.`
        : 'It limits requests for now; try again in some minutes.';
    }
    super(
      'GH_UNAVAILABLE',
      `GitHub is unreachable at the moment, so the portal could not check your account. You have not been refused. ${advice}`,
      detail,
    );
    this.rateLimited = rateLimited;
  }
}
