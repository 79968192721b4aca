import express, { Router } from 'express';
import type { TokenStore } from './oauth/TokenStore';
import { ApiError, notFound } from './rest/ApiError';
import { apiErrors } from './rest/apiErrors';
import { authenticate } from './rest/authenticate';
import { createContentsRouter } from './rest/contentsRouter';
import { cors } from './rest/cors';
import { createOauthApplicationRouter } from './rest/oauthApplicationRouter';
import { createOrgRouter } from './rest/orgRouter';
import { rateLimitHeaders } from './rest/rateLimit';
import { createRepoRouter } from './rest/repoRouter';
import { createUserRouter } from './rest/userRouter';
import type { GithubWorld } from './world/GithubWorld';

/** Everything below `/api`: REST under `/api/v3`. */
export function createApiRouter(options: {
  world: GithubWorld;
  tokens: TokenStore;
}): Router {
  const { world, tokens } = options;
  const rest = Router();
  rest.use(createOauthApplicationRouter(options));
  rest.use(authenticate(tokens));
  rest.use(createUserRouter(options));
  rest.use(createOrgRouter(options));
  rest.use(createRepoRouter(options));
  rest.use(createContentsRouter(options));
  rest.get('/versions', (_req, res) => {
    res.json(['2022-11-28']);
  });

  const router = Router();
  router.use(cors);
  router.use(rateLimitHeaders());
  router.use(express.json({ limit: '60mb' }));
  router.use((_req, res, next) => {
    const version = world.settings.enterpriseVersion;
    if (version) {
      res.set('X-GitHub-Enterprise-Version', version);
    }
    next();
  });
  router.use('/v3', rest);
  router.use((req, _res) => {
    throw req.path.startsWith('/v3')
      ? notFound()
      : new ApiError(404, 'The REST API is below /api/v3');
  });
  router.use(apiErrors);
  return router;
}
