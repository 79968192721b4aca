import { Router } from 'express';
import {
  startVendor,
  type VendorSimulator,
  type VendorSimulatorOptions,
} from '../http/startVendor';
import { createAdminRouter } from './adminRouter';
import { createAvatarRouter } from './avatarRouter';
import { createApiRouter } from './createApiRouter';
import { createSmartHttpRouter } from './git/smartHttpRouter';
import { createAuthorizeRouter } from './oauth/authorizeRouter';
import { createTokenRouter } from './oauth/tokenRouter';
import { TokenStore } from './oauth/TokenStore';
import { apiErrors } from './rest/apiErrors';
import { answerRateLimit } from './rest/rateLimit';
import { GithubWorld } from './world/GithubWorld';
import { seedWorld } from './world/seedWorld';

/**
 * A running simulated GitHub. Its `url` is for `enterpriseInstanceUrl`; its `reset` revokes all tokens as well.
 */
export interface GithubSimulator extends VendorSimulator {
  /** Base of the REST API, for `integrations.github[].apiBaseUrl`. */
  apiUrl: string;
  /** Everything it knows; change it at will. */
  world: GithubWorld;
  /** A valid token of a person, as if they had signed in; scopes default to `read:user` and `user:email`. */
  issueToken(
    login: string,
    options?: { scopes?: string[]; expiresInSeconds?: number },
  ): string;
}

/** How to start the simulated GitHub. */
export type GithubSimulatorOptions = VendorSimulatorOptions;

function createGithubRouter(options: {
  world: GithubWorld;
  tokens: TokenStore;
}): Router {
  const router = Router();
  router.use('/login/oauth/authorize', createAuthorizeRouter(options));
  router.use('/login/oauth/access_token', createTokenRouter(options));
  router.use(createAvatarRouter(options));
  router.use('/api', createApiRouter(options));
  router.use(createSmartHttpRouter(options));
  return router;
}

/**
 * Starts a GitHub for tests and the demo: OAuth, REST, GraphQL and git over HTTP, in memory.
 *
 * Rejects with the error of `listen`, for example EADDRINUSE.
 */
export async function startGithubSimulator(
  options: GithubSimulatorOptions = {},
): Promise<GithubSimulator> {
  const tokens = new TokenStore();
  const world = new GithubWorld(seedWorld);
  const simulator = await startVendor(
    {
      id: 'github',
      title: 'GitHub',
      admin: createAdminRouter({ world, tokens }),
      routes: createGithubRouter({ world, tokens }),
      errors: apiErrors,
      answerRateLimit,
      loggedHeaders: ['if-none-match', 'x-github-api-version'],
      reset: keepSessions => {
        world.reset();
        if (!keepSessions) {
          tokens.clear();
        }
      },
    },
    options,
  );

  return {
    ...simulator,
    apiUrl: `${simulator.url}/api/v3`,
    world,
    issueToken: (login, { scopes, expiresInSeconds } = {}) =>
      tokens.issue({
        kind: 'oauth',
        login: world.user(login).login,
        clientId: 'simulator',
        scopes: scopes ?? ['read:user', 'user:email'],
        expiresAt:
          expiresInSeconds === undefined
            ? null
            : Date.now() + expiresInSeconds * 1000,
      }).token,
  };
}
