import { Router, type Request } from 'express';
import { z } from 'zod';
import { requestOrigin } from '../../http/requestOrigin';
import { parseBody } from '../../http/parseBody';
import type { AccessToken, TokenStore } from '../oauth/TokenStore';
import type { GithubWorld } from '../world/GithubWorld';
import { ApiError, notFound } from './ApiError';
import { presentSimpleUser } from './present/presentUser';

const bodySchema = z.object({ access_token: z.string().min(1) });

/** `/applications/{client_id}/token` and `/grant`: the application itself checks and revokes its tokens. */
export function createOauthApplicationRouter(options: {
  world: GithubWorld;
  tokens: TokenStore;
}): Router {
  const { world, tokens } = options;
  const router = Router();

  router.use('/applications/:clientId', (req, _res, next) => {
    const [scheme, value] = (req.headers.authorization ?? '').split(' ');
    const [clientId, ...secret] = Buffer.from(value ?? '', 'base64')
      .toString()
      .split(':');
    const clients = world.settings.oauthClients;
    const known =
      clients.size === 0 || clients.get(clientId)?.secret === secret.join(':');
    if (
      scheme.toLowerCase() !== 'basic' ||
      clientId !== req.params.clientId ||
      !secret.join(':') ||
      !known
    ) {
      throw new ApiError(401, 'Bad credentials');
    }
    next();
  });

  const tokenOf = (req: Request): AccessToken => {
    const { access_token: value } = parseBody(bodySchema, req);
    const token = tokens.find(value);
    if (!token || token.clientId !== req.params.clientId) {
      throw notFound();
    }
    return token;
  };

  router.post('/applications/:clientId/token', (req, res) => {
    const token = tokenOf(req);
    res.json({
      token: '',
      hashed_token: '',
      token_last_eight: token.token.slice(-8),
      scopes: token.scopes,
      app: { client_id: token.clientId, name: token.clientId },
      expires_at: token.expiresAt && new Date(token.expiresAt).toISOString(),
      user: presentSimpleUser(world.user(token.login), requestOrigin(req)),
    });
  });

  router.delete('/applications/:clientId/token', (req, res) => {
    tokens.revoke(tokenOf(req).token);
    res.status(204).end();
  });

  router.delete('/applications/:clientId/grant', (req, res) => {
    const { login, clientId } = tokenOf(req);
    tokens.revokeWhere(
      token => token.login === login && token.clientId === clientId,
    );
    res.status(204).end();
  });

  return router;
}
