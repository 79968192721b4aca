import {
  createOAuthAuthenticator,
  OAuthAuthenticator,
  PassportOAuthAuthenticatorHelper,
} from '@backstage/plugin-auth-node';
import { githubAuthenticator } from '@backstage/plugin-auth-backend-module-github-provider';
import { GithubProfile } from './Attempt';
import { ProviderContext } from './ProviderContext';
import { refreshSession } from './refreshSession';
import { signIn } from './signIn';
import { signOut } from './signOut';

/**
 * The stock GitHub authenticator with its calls to GitHub replaced. How the
 * browser is sent to GitHub stays stock; what happens with the answer does
 * not, because the stock client has neither time nor size limits, never reads
 * the list of addresses, and accepts tokens of other OAuth apps on refresh.
 */
export function createGithubAuthenticator(
  context: ProviderContext,
  requiredScopes: string[],
): OAuthAuthenticator<PassportOAuthAuthenticatorHelper, GithubProfile> {
  return createOAuthAuthenticator({
    scopes: { persist: true, required: requiredScopes },
    initialize: options => githubAuthenticator.initialize(options),
    start: (input, helper) => githubAuthenticator.start(input, helper),
    authenticate: ({ req }) => signIn(context, req),
    refresh: input => refreshSession(context, input),
    logout: ({ req, refreshToken }) => signOut(context, req, refreshToken),
    async defaultProfileTransform({ fullProfile: { verdict } }) {
      const { login, displayName, avatarUrl } = verdict.user;
      return {
        profile: {
          email: verdict.addresses[0]?.address,
          displayName: displayName ?? login,
          picture: avatarUrl,
        },
      };
    },
  });
}
