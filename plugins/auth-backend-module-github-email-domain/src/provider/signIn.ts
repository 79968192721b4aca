import {
  decodeOAuthState,
  OAuthAuthenticatorResult,
} from '@backstage/plugin-auth-node';
import type { Request } from 'express';
import {
  accountSwitched,
  clientRejected,
  consentDenied,
  signInExpired,
} from '../errors/refusals';
import { checkPerson } from '../policy/checkPerson';
import { openSession, sealSession } from '../session/session';
import { Attempt, GithubProfile } from './Attempt';
import { ProviderContext, TOTAL_TIME_MS } from './ProviderContext';
import { turnDown } from './turnDown';

function readCode(req: Request): string {
  const { code, error } = req.query;
  if (error === 'access_denied') {
    throw consentDenied();
  }
  if (typeof error === 'string') {
    throw clientRejected(`authorize: ${error.slice(0, 80)}`);
  }
  if (typeof code !== 'string' || code === '') {
    throw signInExpired('the callback has no code');
  }
  return code;
}

/** Whether a page of the running portal asks for more rights than a session has. */
function widensSession(context: ProviderContext, req: Request): boolean {
  const { scope = '' } = decodeOAuthState(String(req.query.state));
  return scope
    .split(' ')
    .some(each => each !== '' && !context.baseScopes.has(each));
}

/**
 * The callback of an interactive sign-in: exchanges the code, asks GitHub
 * about the person, and applies the policy. State and nonce have been
 * compared by the auth plugin before.
 *
 * When a running session asks for more rights, the account must be the same:
 * the portal would otherwise go on showing one person and act as another.
 *
 * @throws SignInError; by then {@link turnDown} has been done
 */
export async function signIn(
  context: ProviderContext,
  req: Request,
): Promise<OAuthAuthenticatorResult<GithubProfile>> {
  const attempt: Attempt = { kind: 'sign-in', req };
  context.callbacks.add(req);
  try {
    const deadline = AbortSignal.timeout(TOTAL_TIME_MS);
    const startedAt = Date.now();
    const previous = openSession(
      context.seal,
      context.cookies.readSession(req) ?? '',
    );
    if (previous && widensSession(context, req)) {
      attempt.session = previous;
      attempt.keepSession = true;
    }

    const tokens = await context.oauth.exchangeCode(readCode(req), deadline);
    attempt.accessToken = tokens.accessToken;
    const verdict = await checkPerson({
      policy: context.policy,
      client: context.client,
      caller: { accessToken: tokens.accessToken, deadline },
      settingsUrl: context.settingsUrl,
    });
    context.reachability.reached();
    attempt.verdict = verdict;
    if (attempt.session && attempt.session.accountId !== verdict.user.id) {
      throw accountSwitched(verdict.user.login);
    }

    context.memory.remember(tokens.accessToken, verdict);
    return {
      fullProfile: { attempt, verdict },
      session: {
        accessToken: tokens.accessToken,
        tokenType: 'bearer',
        scope: '',
        expiresInSeconds: tokens.expiresInSeconds,
        refreshToken: sealSession(context.seal, {
          startedAt,
          accountId: verdict.user.id,
          login: verdict.user.login,
          accessToken: tokens.accessToken,
          refreshToken: tokens.refreshToken,
        }),
      },
    };
  } catch (error) {
    throw await turnDown(context, attempt, error);
  }
}
