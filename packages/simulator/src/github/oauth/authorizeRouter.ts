import express, { Router, type Response } from 'express';
import { z } from 'zod';
import type { GithubWorld } from '../world/GithubWorld';
import { renderAuthorizeError, renderAuthorizePage } from './authorizePage';
import { parseScopes } from './scopes';
import type { TokenStore } from './TokenStore';

const querySchema = z.object({
  client_id: z.string().min(1),
  redirect_uri: z.string().optional(),
  response_type: z.literal('code').optional(),
  scope: z.string().default(''),
  state: z.string().optional(),
});
const answerSchema = querySchema.extend({
  login: z.string().optional(),
  cancel: z.string().optional(),
});

type AuthorizeRequest = z.infer<typeof querySchema>;

class BadAuthorizeRequest extends Error {}

const MESSAGES: Record<string, string> = {
  client_id: 'client_id is missing.',
  response_type: 'response_type must be "code".',
};

function parse<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = schema.safeParse(input);
  if (!result.success) {
    const name = String(result.error.issues[0].path[0]);
    throw new BadAuthorizeRequest(
      MESSAGES[name] ?? `${name} is not well formed.`,
    );
  }
  return result.data;
}

function isSafeRedirect(redirectUri: string): boolean {
  if (!URL.canParse(redirectUri)) {
    return false;
  }
  const { protocol, hash, username, password } = new URL(redirectUri);
  return (
    ['http:', 'https:'].includes(protocol) && !hash && !username && !password
  );
}

/** Where the answer goes; throws when the client or the address is not acceptable. */
function redirectTarget(world: GithubWorld, request: AuthorizeRequest): string {
  const clients = world.settings.oauthClients;
  const client = clients.get(request.client_id);
  if (clients.size > 0 && !client) {
    throw new BadAuthorizeRequest('There is no application of that client_id.');
  }
  const target = request.redirect_uri ?? client?.callbackUrl;
  if (!target || !isSafeRedirect(target)) {
    throw new BadAuthorizeRequest(
      'redirect_uri must be an absolute http or https address without fragment and credentials.',
    );
  }
  if (client?.callbackUrl && !target.startsWith(client.callbackUrl)) {
    throw new BadAuthorizeRequest(
      'redirect_uri does not match the callback URL of the application.',
    );
  }
  return target;
}

function sendBack(
  res: Response,
  target: string,
  parameters: Record<string, string | undefined>,
) {
  const url = new URL(target);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) {
      url.searchParams.set(name, value);
    }
  }
  res.redirect(302, url.toString());
}

/**
 * `GET /login/oauth/authorize`, and the `POST` of its form: `login` names who signs in, `cancel` refuses.
 *
 * Requests that could not safely be sent back are answered with a page and status 400.
 */
export function createAuthorizeRouter(options: {
  world: GithubWorld;
  tokens: TokenStore;
}): Router {
  const { world, tokens } = options;
  const router = Router();

  const signIn = (res: Response, request: AuthorizeRequest, login: string) => {
    const redirectUri = redirectTarget(world, request);
    const user = world.findUser(login);
    if (!user) {
      throw new BadAuthorizeRequest(`There is nobody of the login ${login}.`);
    }
    const code = tokens.issueCode({
      login: user.login,
      clientId: request.client_id,
      redirectUri,
      scopes: parseScopes(request.scope),
      expiresAt: Date.now() + world.settings.codeLifetimeSeconds * 1000,
    });
    sendBack(res, redirectUri, { code, state: request.state });
  };

  router.use((_req, res, next) => {
    res.set({
      'Cache-Control': 'no-store',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
      'Referrer-Policy': 'no-referrer',
    });
    next();
  });

  router.get('/', (req, res) => {
    const request = parse(querySchema, req.query);
    const redirectUri = redirectTarget(world, request);
    if (world.settings.signedInAs) {
      signIn(res, request, world.settings.signedInAs);
      return;
    }
    res.type('html').send(
      renderAuthorizePage({
        clientId: request.client_id,
        redirectUri,
        state: request.state,
        scopes: parseScopes(request.scope),
        personas: world.users.flatMap(({ login, name, persona }) =>
          persona ? [{ login, name: name ?? login, explanation: persona }] : [],
        ),
      }),
    );
  });

  router.post('/', express.urlencoded({ extended: false }), (req, res) => {
    const { login, cancel, ...request } = parse(answerSchema, req.body);
    if (cancel !== undefined) {
      sendBack(res, redirectTarget(world, request), {
        error: 'access_denied',
        error_description: 'The user has denied your application access.',
        error_uri:
          'https://docs.github.com/apps/troubleshooting-authorization-request-errors',
        state: request.state,
      });
      return;
    }
    if (!login) {
      throw new BadAuthorizeRequest('login is missing.');
    }
    signIn(res, request, login);
  });

  router.use(
    (
      error: unknown,
      _req: express.Request,
      res: Response,
      next: express.NextFunction,
    ) => {
      if (!(error instanceof BadAuthorizeRequest)) {
        next(error);
        return;
      }
      res.status(400).type('html').send(renderAuthorizeError(error.message));
    },
  );
  return router;
}
