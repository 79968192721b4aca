import { stringifyError } from '@backstage/errors';
import { GithubUnavailableError } from '../errors/GithubUnavailableError';
import { SignInError } from '../errors/SignInError';
import { signInFailed } from '../errors/refusals';
import { Attempt } from './Attempt';
import { ProviderContext, REVOKE_TIME_MS } from './ProviderContext';

function toSignInError(context: ProviderContext, error: unknown): SignInError {
  if (error instanceof GithubUnavailableError) {
    context.reachability.failed(error);
    return error;
  }
  if (error instanceof SignInError) {
    return error;
  }
  const detail = stringifyError(error);
  context.logger.error(`A GitHub sign-in failed unexpectedly: ${detail}`);
  return signInFailed(detail);
}

/**
 * Carries out a failed sign-in or refresh. When the person must not stay in,
 * their token is revoked at GitHub, both cookies are cleared, and the reason
 * is kept for the next page load; when something merely went wrong, the
 * session is left as it is. Either way an audit event is written.
 *
 * @returns the error to throw
 */
export async function turnDown(
  context: ProviderContext,
  attempt: Attempt,
  failure: unknown,
): Promise<SignInError> {
  const error = toSignInError(context, failure);
  const { req, accessToken } = attempt;

  let tokenRevoked = false;
  if (error.endsToken && accessToken) {
    context.memory.forget(accessToken);
    tokenRevoked = await context.oauth.revoke(
      accessToken,
      AbortSignal.timeout(REVOKE_TIME_MS),
    );
    if (!tokenRevoked) {
      context.logger.warn(
        `A GitHub token of a refused ${attempt.kind} could not be revoked (${error.code})`,
      );
    }
  }
  if (error.endsSession && !attempt.keepSession) {
    context.cookies.clearSession(req);
    if (attempt.kind === 'refresh') {
      context.cookies.writeNote(req, error);
    }
  }
  await context.audit.failed(attempt, error, { tokenRevoked });
  return error;
}
