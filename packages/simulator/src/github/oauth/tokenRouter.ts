import express, { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import type { GithubWorld } from '../world/GithubWorld';
import type { AccessToken, TokenStore } from './TokenStore';

const bodySchema = z.object({
  client_id: z.string().default(''),
  client_secret: z.string().default(''),
  grant_type: z.string().default('authorization_code'),
  code: z.string().default(''),
  redirect_uri: z.string().optional(),
  refresh_token: z.string().default(''),
});

type TokenRequest = z.infer<typeof bodySchema>;

const SIX_MONTHS_IN_SECONDS = 15_897_600;

const DESCRIPTIONS: Record<string, string> = {
  incorrect_client_credentials:
    'The client_id and/or client_secret passed are incorrect.',
  bad_verification_code: 'The code passed is incorrect or expired.',
  redirect_uri_mismatch:
    'The redirect_uri MUST match the registered callback URL for this application.',
  bad_refresh_token: 'The refresh token passed is incorrect or expired.',
  unsupported_grant_type: 'The grant_type is not supported.',
};

/** Client ids of GitHub Apps begin with "Iv"; their tokens expire and have no scopes. */
function isGithubApp(clientId: string): boolean {
  return clientId.startsWith('Iv');
}

// Like GitHub, failures are HTTP 200 with an error in the body.
function failure(error: string) {
  return {
    error,
    error_description: DESCRIPTIONS[error],
    error_uri:
      'https://docs.github.com/apps/managing-oauth-apps/troubleshooting-oauth-app-access-token-request-errors',
  };
}

function success(token: AccessToken, lifetimeSeconds: number) {
  return {
    access_token: token.token,
    ...(token.refreshToken
      ? {
          expires_in: lifetimeSeconds,
          refresh_token: token.refreshToken,
          refresh_token_expires_in: SIX_MONTHS_IN_SECONDS,
        }
      : {}),
    scope: token.scopes.join(','),
    token_type: 'bearer',
  };
}

function send(req: Request, res: Response, body: Record<string, unknown>) {
  res.set('Cache-Control', 'no-store');
  if (req.headers.accept?.includes('json')) {
    res.json(body);
    return;
  }
  const form = new URLSearchParams(
    Object.entries(body).map(([name, value]) => [name, String(value)]),
  );
  res.type('application/x-www-form-urlencoded').send(form.toString());
}

/** `POST /login/oauth/access_token`: exchanges a code, or a refresh token, for an access token. */
export function createTokenRouter(options: {
  world: GithubWorld;
  tokens: TokenStore;
}): Router {
  const { world, tokens } = options;
  const router = Router();

  const credentialsAreWrong = ({ client_id, client_secret }: TokenRequest) => {
    const clients = world.settings.oauthClients;
    return (
      !client_id ||
      !client_secret ||
      (clients.size > 0 && clients.get(client_id)?.secret !== client_secret)
    );
  };

  const issue = (login: string, clientId: string, scopes: string[]) => {
    const app = isGithubApp(clientId);
    const lifetime = world.settings.appTokenLifetimeSeconds;
    const token = tokens.issue({
      kind: app ? 'app-user' : 'oauth',
      login,
      clientId,
      scopes: app ? [] : scopes,
      expiresAt: app ? Date.now() + lifetime * 1000 : null,
      refreshable: app,
    });
    return success(token, lifetime);
  };

  const exchangeCode = (request: TokenRequest) => {
    const code = tokens.takeCode(request.code);
    if (!code || code.clientId !== request.client_id) {
      return failure('bad_verification_code');
    }
    if (request.redirect_uri && request.redirect_uri !== code.redirectUri) {
      return failure('redirect_uri_mismatch');
    }
    return issue(code.login, code.clientId, code.scopes);
  };

  const exchangeRefreshToken = (request: TokenRequest) => {
    const old = tokens.takeByRefreshToken(request.refresh_token);
    return old && old.clientId === request.client_id
      ? issue(old.login, old.clientId, old.scopes)
      : failure('bad_refresh_token');
  };

  const answer = (request: TokenRequest) => {
    if (credentialsAreWrong(request)) {
      return failure('incorrect_client_credentials');
    }
    switch (request.grant_type) {
      case 'authorization_code':
        return exchangeCode(request);
      case 'refresh_token':
        return exchangeRefreshToken(request);
      default:
        return failure('unsupported_grant_type');
    }
  };

  router.post(
    '/',
    express.urlencoded({ extended: false }),
    express.json(),
    (req, res) => {
      const body: unknown = { ...req.query, ...req.body };
      const request = bodySchema.safeParse(body);
      send(
        req,
        res,
        request.success
          ? answer(request.data)
          : failure('incorrect_client_credentials'),
      );
    },
  );
  return router;
}
