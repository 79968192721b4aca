import express, { Router } from 'express';
import { createGraphqlRouter } from './graphql/graphqlRouter';
import type { TokenStore } from './oauth/TokenStore';
import { ApiError } from './rest/ApiError';
import { apiErrors } from './rest/apiErrors';
import { createAppRouter } from './rest/appRouter';
import { createArchiveRouter } from './rest/archiveRouter';
import { authenticate } from './rest/authenticate';
import { createCommitsRouter } from './rest/commitsRouter';
import { createContentsRouter } from './rest/contentsRouter';
import { cors } from './rest/cors';
import { createCreateRepoRouter } from './rest/createRepoRouter';
import { createForksRouter } from './rest/forksRouter';
import { createGitDataRouter } from './rest/gitDataRouter';
import { createOauthApplicationRouter } from './rest/oauthApplicationRouter';
import { createOrgRouter } from './rest/orgRouter';
import { createPullsRouter } from './rest/pullsRouter';
import { createPutContentsRouter } from './rest/putContentsRouter';
import { repositoriesById } from './rest/repositoriesById';
import { rateLimitHeaders } from './rest/rateLimit';
import { createRefsRouter } from './rest/refsRouter';
import { createRepoRouter } from './rest/repoRouter';
import { createRepoSettingsRouter } from './rest/repoSettingsRouter';
import { createSearchRouter } from './rest/searchRouter';
import { createTreesRouter } from './rest/treesRouter';
import { createUserRouter } from './rest/userRouter';
import { createSecurityRouter } from './security/createSecurityRouter';
import type { GithubWorld } from './world/GithubWorld';

/** Everything below `/api`: REST under `/api/v3`, GraphQL at `/api/graphql`. */
export function createApiRouter(options: {
  world: GithubWorld;
  tokens: TokenStore;
}): Router {
  const { world } = options;
  const router = Router();
  router.use(cors);
  router.use(rateLimitHeaders(options));
  router.use(express.json({ limit: '60mb' }));
  router.use((req, res, next) => {
    // The fetch standard adds "no-cache" to conditional requests; GitHub answers 304 to them all the same.
    delete req.headers['cache-control'];
    const version = world.settings.enterpriseVersion;
    if (version) {
      res.set('X-GitHub-Enterprise-Version', version);
    }
    next();
  });

  const rest = Router();
  rest.use(repositoriesById(world));
  rest.get('/versions', (_req, res) => {
    res.json(['2022-11-28']);
  });
  rest.use(createUserRouter(options));
  rest.use(createOrgRouter(options));
  rest.use(createRepoRouter(options));
  rest.use(createSecurityRouter(options));
  rest.use(createContentsRouter(options));
  rest.use(createCommitsRouter(options));
  rest.use(createTreesRouter(options));
  rest.use(createArchiveRouter(options));
  rest.use(createSearchRouter(options));
  rest.use(createRefsRouter(options));
  rest.use(createGitDataRouter(options));
  rest.use(createPutContentsRouter(options));
  rest.use(createPullsRouter(options));
  rest.use(createForksRouter(options));
  rest.use(createCreateRepoRouter(options));
  rest.use(createRepoSettingsRouter(options));
  rest.use(createAppRouter(options));

  router.use('/v3', createOauthApplicationRouter(options));
  router.use(authenticate(options));
  router.use('/v3', rest);
  router.use(createGraphqlRouter(options));
  router.use((req, _res) => {
    throw new ApiError(
      404,
      req.path.startsWith('/v3')
        ? 'Not Found'
        : 'REST is below /api/v3, GraphQL at /api/graphql',
    );
  });
  router.use(apiErrors);
  return router;
}
