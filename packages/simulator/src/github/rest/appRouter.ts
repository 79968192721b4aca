import { Router } from 'express';
import { requestOrigin } from '../../http/requestOrigin';
import type { TokenStore } from '../oauth/TokenStore';
import type { GithubWorld } from '../world/GithubWorld';
import type { GithubInstallation } from '../world/types';
import { ApiError, notFound } from './ApiError';
import { callerOf } from './caller';
import { paginate } from './paginate';
import { presentRepo } from './present/presentRepo';
import { presentSimpleUser } from './present/presentUser';

const HOUR_MS = 3_600_000;

/** What GitHub lists as permissions of an installation; those that were not granted are not there. */
function grantedTo({ permissions }: GithubInstallation) {
  const granted = Object.entries(permissions).filter(
    ([, access]) => access !== 'none',
  );
  return {
    contents: 'read',
    members: 'read',
    metadata: 'read',
    ...Object.fromEntries(granted),
  };
}

/**
 * What a GitHub App asks: its installations (one per organization), tokens for them and their repositories.
 * That the token is a JWT is checked, its signature is not.
 */
export function createAppRouter(options: {
  world: GithubWorld;
  tokens: TokenStore;
}): Router {
  const { world, tokens } = options;
  const router = Router();

  router.use('/app', (req, _res, next) => {
    if (callerOf(req).kind !== 'app') {
      throw new ApiError(401, 'A JSON web token could not be decoded');
    }
    next();
  });

  router.get('/app', (_req, res) => {
    res.json({ id: 1, slug: 'callboard', name: 'Callboard' });
  });

  router.get('/app/installations', (req, res) => {
    const origin = requestOrigin(req);
    const installations = world.installations.map(installation => {
      const { id, owner, suspended } = installation;
      const org = world.org(owner);
      return {
        id,
        account: { ...presentSimpleUser(org, origin), type: 'Organization' },
        app_id: 1,
        target_type: 'Organization',
        target_id: org.id,
        repository_selection: 'selected',
        access_tokens_url: `${origin}/api/v3/app/installations/${id}/access_tokens`,
        permissions: grantedTo(installation),
        events: [],
        suspended_at: suspended ? '2026-01-12T09:00:00Z' : null,
        suspended_by: suspended
          ? presentSimpleUser(world.users[0], origin)
          : null,
      };
    });
    res.json(paginate(req, res, installations));
  });

  router.post('/app/installations/:id/access_tokens', (req, res) => {
    const installation = world.installations.find(
      ({ id }) => id === Number(req.params.id),
    );
    if (!installation) {
      throw notFound();
    }
    if (installation.suspended) {
      throw new ApiError(403, 'This installation has been suspended');
    }
    const expiresAt = Date.now() + HOUR_MS;
    const { token } = tokens.issue({
      kind: 'installation',
      login: installation.owner,
      clientId: 'app',
      scopes: [],
      expiresAt,
    });
    res.status(201).json({
      token,
      expires_at: new Date(expiresAt).toISOString(),
      permissions: grantedTo(installation),
      repository_selection: 'selected',
    });
  });

  router.get('/installation/repositories', (req, res) => {
    const caller = callerOf(req);
    if (caller.kind !== 'installation') {
      throw new ApiError(403, 'Resource not accessible with this token');
    }
    const installation = world.findInstallation(caller.token?.login ?? '');
    const repos = world.repos.filter(
      ({ owner, name }) =>
        owner === installation?.owner && !installation.excluded.includes(name),
    );
    res.json({
      total_count: repos.length,
      repository_selection: 'selected',
      repositories: paginate(req, res, repos).map(repo =>
        presentRepo(world, repo, requestOrigin(req), true),
      ),
    });
  });

  return router;
}
