import {
  OAuthAuthenticatorRefreshInput,
  OAuthAuthenticatorResult,
} from '@backstage/plugin-auth-node';
import { GithubUnavailableError } from '../errors/GithubUnavailableError';
import {
  scopeNotGranted,
  sessionExpired,
  tokenRevoked,
} from '../errors/refusals';
import { GithubTokens } from '../github/GithubOAuth';
import { TokenRejectedError } from '../github/TokenRejectedError';
import { checkPerson, Verdict } from '../policy/checkPerson';
import { openSession, sealSession, Session } from '../session/session';
import { Attempt, GithubProfile } from './Attempt';
import {
  OUTAGE_TIME_MS,
  ProviderContext,
  TOTAL_TIME_MS,
} from './ProviderContext';
import { turnDown } from './turnDown';

/** The token to ask with: the one of the session, or a new one where tokens expire. */
async function currentTokens(
  context: ProviderContext,
  session: Session,
  deadline: AbortSignal,
): Promise<GithubTokens> {
  if (!session.refreshToken) {
    return { accessToken: session.accessToken };
  }
  try {
    return await context.refreshGrants.once(session.refreshToken, token =>
      context.oauth.refresh(token, deadline),
    );
  } catch (error) {
    if (error instanceof TokenRejectedError) {
      throw tokenRevoked(session.login, error.message);
    }
    throw error;
  }
}

async function recheck(
  context: ProviderContext,
  attempt: Attempt,
  session: Session,
  caller: { accessToken: string; deadline: AbortSignal },
): Promise<Verdict> {
  const { memory } = context;
  const recalled = memory.recall(caller.accessToken);
  if (recalled) {
    return recalled;
  }
  // In an outage every page load would otherwise wait for the full time first.
  const deadline =
    context.reachability.failing && memory.canStandIn(caller.accessToken)
      ? AbortSignal.any([caller.deadline, AbortSignal.timeout(OUTAGE_TIME_MS)])
      : caller.deadline;
  try {
    const verdict = await checkPerson({
      policy: context.policy,
      client: context.client,
      caller: { ...caller, deadline },
      settingsUrl: context.settingsUrl,
      knownLogin: session.login,
    });
    context.reachability.reached();
    memory.remember(caller.accessToken, verdict);
    return verdict;
  } catch (error) {
    const standIn = memory.standIn(caller.accessToken, error);
    if (!standIn) {
      throw error;
    }
    if (error instanceof GithubUnavailableError) {
      context.reachability.failed(error);
    }
    attempt.standIn = true;
    return standIn;
  }
}

/**
 * A page load, or a token about to expire: the person is checked anew with
 * GitHub and the policy as they are now. The session ends for good when its
 * time is over, however often it was refreshed.
 *
 * @throws SignInError; by then {@link turnDown} has been done
 */
export async function refreshSession(
  context: ProviderContext,
  input: OAuthAuthenticatorRefreshInput,
): Promise<OAuthAuthenticatorResult<GithubProfile>> {
  const { req } = input;
  const attempt: Attempt = { kind: 'refresh', req };
  try {
    const deadline = AbortSignal.timeout(TOTAL_TIME_MS);
    const session = openSession(context.seal, input.refreshToken);
    if (!session) {
      throw sessionExpired('the cookie was not made by this portal');
    }
    attempt.session = session;
    attempt.accessToken = session.accessToken;
    const age = Date.now() - session.startedAt;
    if (age > context.policy.sessionDuration) {
      throw sessionExpired(
        `the session is ${Math.round(age / 60_000)} min old`,
      );
    }
    if (!input.scopeAlreadyGranted) {
      throw scopeNotGranted();
    }

    const tokens = await currentTokens(context, session, deadline);
    let sealed = input.refreshToken;
    if (tokens.accessToken !== session.accessToken) {
      attempt.accessToken = tokens.accessToken;
      sealed = sealSession(context.seal, { ...session, ...tokens });
      // GitHub has used up the old refresh token. Without this, a failure
      // further down would leave the browser with a dead one.
      context.cookies.writeSession(req, sealed);
    }

    const verdict = await recheck(context, attempt, session, {
      accessToken: tokens.accessToken,
      deadline,
    });
    attempt.verdict = verdict;
    if (verdict.user.id !== session.accountId) {
      throw sessionExpired('the token belongs to another account');
    }
    return {
      fullProfile: { attempt, verdict },
      session: {
        accessToken: tokens.accessToken,
        tokenType: 'bearer',
        scope: input.scope,
        expiresInSeconds: tokens.expiresInSeconds,
        refreshToken: sealed,
      },
    };
  } catch (error) {
    throw await turnDown(context, attempt, error);
  }
}
