import express from 'express';
import { applyFaults } from '../http/applyFaults';
import { Faults, type Fault } from '../http/Faults';
import { isLoopbackHost, listenOnLoopback } from '../http/listenOnLoopback';
import { recordRequests } from '../http/recordRequests';
import { RequestLog, type RecordedRequest } from '../http/RequestLog';
import { createSimRouter } from '../http/simRouter';
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

/** A running simulated GitHub. */
export interface GithubSimulator {
  /** Origin, for `enterpriseInstanceUrl`: `http://localhost:PORT`. */
  url: string;
  /** Base of the REST API, for `integrations.github[].apiBaseUrl`. */
  apiUrl: string;
  /** Everything it knows; change it at will. */
  world: GithubWorld;
  /** What was asked so far, oldest first. */
  requests(): RecordedRequest[];
  /** Switches a failure on. */
  inject(fault: Fault): void;
  /** Back to the seed: no faults, empty log, and all tokens revoked. */
  reset(): void;
  /** A valid token of a person, as if they had signed in; scopes default to `read:user` and `user:email`. */
  issueToken(
    login: string,
    options?: { scopes?: string[]; expiresInSeconds?: number },
  ): string;
  /** Cuts all connections and frees the port. */
  stop(): Promise<void>;
}

/** How to start the simulated GitHub. */
export interface GithubSimulatorOptions {
  /** 0 (the default) picks a free one. */
  port?: number;
  /** Address to bind to, 127.0.0.1 unless told. */
  host?: string;
  logger?: { info(message: string): void };
}

/**
 * Starts a GitHub for tests and the demo: OAuth, REST, GraphQL and git over HTTP, in memory.
 *
 * Rejects with the error of `listen`, for example EADDRINUSE.
 */
export async function startGithubSimulator(
  options: GithubSimulatorOptions = {},
): Promise<GithubSimulator> {
  const { port = 0, host = '127.0.0.1', logger } = options;
  const log = new RequestLog();
  const faults = new Faults();
  const tokens = new TokenStore();
  const world = new GithubWorld(seedWorld);

  const reset = (keepSessions: boolean) => {
    world.reset();
    faults.clear();
    log.clear();
    if (!keepSessions) {
      tokens.clear();
    }
  };

  const app = express();
  app.disable('x-powered-by');
  app.use('/__sim', createSimRouter({ vendor: 'github', log, faults, reset }));
  app.use('/__sim', createAdminRouter({ world, tokens }));
  app.use(recordRequests(log));
  app.use(applyFaults(faults, answerRateLimit));
  app.use('/login/oauth/authorize', createAuthorizeRouter({ world, tokens }));
  app.use('/login/oauth/access_token', createTokenRouter({ world, tokens }));
  app.use(createAvatarRouter({ world }));
  app.use('/api', createApiRouter({ world, tokens }));
  app.use(createSmartHttpRouter({ world, tokens }));
  app.use(apiErrors);

  const listening = await listenOnLoopback(app, { port, host });
  const name = isLoopbackHost(host) ? 'localhost' : host;
  const url = `http://${name}:${listening.port}`;
  logger?.info(`Simulated GitHub listens on ${url}`);

  return {
    url,
    apiUrl: `${url}/api/v3`,
    world,
    requests: () => log.list(),
    inject: fault => faults.add(fault),
    reset: () => reset(false),
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
    stop: () => listening.stop(),
  };
}
