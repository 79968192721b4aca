import { LoggerService } from '@backstage/backend-plugin-api';
import {
  AuthProviderFactory,
  createOAuthRouteHandlers,
  OAuthEnvironmentHandler,
} from '@backstage/plugin-auth-node';
import { SignInAudit } from '../audit/SignInAudit';
import { readGithubClientConfig, withSessionDuration } from '../config';
import { GithubClient } from '../github/GithubClient';
import { GithubHttp } from '../github/GithubHttp';
import { GithubOAuth } from '../github/GithubOAuth';
import { githubEndpoints } from '../github/endpoints';
import { CatalogUsers } from '../identity/CatalogUsers';
import { SignInPolicy } from '../policy/types';
import { RefreshGrants } from '../session/RefreshGrants';
import { SessionCookies } from '../session/SessionCookies';
import { SessionSeal } from '../session/SessionSeal';
import { VerdictMemory } from '../session/VerdictMemory';
import { createGithubAuthenticator } from './createGithubAuthenticator';
import { guardRoutes } from './guardRoutes';
import { identify } from './identify';
import { ProviderContext } from './ProviderContext';
import { Reachability } from './Reachability';

function requiredScopes(policy: SignInPolicy): string[] {
  const asksMemberships =
    policy.requireOrganizations.length > 0 || policy.requireTeams.length > 0;
  return ['read:user', 'user:email', ...(asksMemberships ? ['read:org'] : [])];
}

/**
 * The provider `github` of the auth plugin: the stock OAuth routes around an
 * authenticator and a resolver that apply the policy, for each environment
 * configured below `auth.providers.github`.
 */
export function createGithubProvider(options: {
  policy: SignInPolicy;
  users: CatalogUsers;
  audit: SignInAudit;
  logger: LoggerService;
}): AuthProviderFactory {
  const { policy, users, audit, logger } = options;
  const scopes = requiredScopes(policy);

  return provider =>
    OAuthEnvironmentHandler.mapConfig(provider.config, config => {
      const { providerId, baseUrl, appUrl, cookieConfigurer } = provider;
      const client = readGithubClientConfig(
        config,
        `${baseUrl}/${providerId}/handler/frame`,
      );
      const endpoints = githubEndpoints(client.enterpriseInstanceUrl);
      const http = new GithubHttp(policy);
      const seal = new SessionSeal(client);
      const context: ProviderContext = {
        policy,
        client: new GithubClient(http, endpoints),
        oauth: new GithubOAuth(http, endpoints, client),
        refreshGrants: new RefreshGrants(),
        settingsUrl: endpoints.emailSettings,
        baseScopes: new Set([...scopes, ...client.additionalScopes]),
        seal,
        cookies: new SessionCookies({
          providerId,
          baseUrl,
          appUrl,
          callbackUrl: client.callbackUrl,
          cookieConfigurer,
          seal,
          sessionDuration: policy.sessionDuration,
        }),
        memory: new VerdictMemory({
          ttl: policy.emailsCacheTtl,
          outageGrace: policy.outageGrace,
        }),
        users,
        audit,
        reachability: new Reachability(logger),
        callbacks: new WeakSet(),
        logger,
      };
      const routes = createOAuthRouteHandlers({
        ...provider,
        config: withSessionDuration(config, policy.sessionDuration),
        authenticator: createGithubAuthenticator(context, scopes),
        signInResolver: ({ result }, resolver) =>
          identify(context, result.fullProfile, resolver),
      });
      return guardRoutes(routes, {
        context,
        isOriginAllowed: provider.isOriginAllowed,
      });
    });
}
