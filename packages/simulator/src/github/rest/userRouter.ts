import { Router } from 'express';
import { requestOrigin } from '../../http/requestOrigin';
import type { GithubWorld } from '../world/GithubWorld';
import { ApiError, notFound } from './ApiError';
import { callerHasScope, callerOf } from './caller';
import { requireSso } from './orgAccess';
import { paginate } from './paginate';
import { presentFullOrg, presentOrg, presentUser } from './present/presentUser';

/** `/user`, `/user/emails`, `/user/orgs`, `/user/memberships/orgs` and `/users/{login}`. */
export function createUserRouter(options: { world: GithubWorld }): Router {
  const { world } = options;
  const router = Router();

  router.use('/user', (req, _res, next) => {
    if (['installation', 'app'].includes(callerOf(req).kind)) {
      throw new ApiError(403, 'Resource not accessible by integration');
    }
    next();
  });

  router.get('/user', (req, res) => {
    const user = world.user(callerOf(req).login);
    res.json(presentUser(user, requestOrigin(req)));
  });

  router.get('/user/emails', (req, res) => {
    const caller = callerOf(req);
    res.set('X-Accepted-OAuth-Scopes', 'user, user:email');
    if (!callerHasScope(caller, 'user:email')) {
      throw notFound();
    }
    res.json(paginate(req, res, world.user(caller.login).emails));
  });

  router.get('/user/orgs', (req, res) => {
    const caller = callerOf(req);
    const orgs = world.orgs.filter(org =>
      org.members.some(
        ({ login, state }) => login === caller.login && state === 'active',
      ),
    );
    res.json(
      paginate(req, res, orgs).map(org => presentOrg(org, requestOrigin(req))),
    );
  });

  router.get('/user/memberships/orgs/:org', (req, res) => {
    const caller = callerOf(req);
    res.set('X-Accepted-OAuth-Scopes', 'admin:org, read:org, user, write:org');
    if (!callerHasScope(caller, 'read:org')) {
      throw new ApiError(
        403,
        'You need at least read:org scope or user scope to list your organizations.',
      );
    }
    const org = world.findOrg(req.params.org);
    const member = org?.members.find(({ login }) => login === caller.login);
    if (!org || !member) {
      throw notFound();
    }
    requireSso(org, req);
    const origin = requestOrigin(req);
    res.json({
      url: `${origin}/api/v3/orgs/${org.login}/memberships/${caller.login}`,
      state: member.state,
      role: member.role,
      organization_url: `${origin}/api/v3/orgs/${org.login}`,
      user: presentUser(world.user(caller.login), origin),
      organization: presentOrg(org, origin),
    });
  });

  router.get('/users/:login', (req, res) => {
    const origin = requestOrigin(req);
    const user = world.findUser(req.params.login);
    const org = world.findOrg(req.params.login);
    if (user) {
      res.json(presentUser(user, origin));
    } else if (org) {
      res.json(presentFullOrg(org, origin));
    } else {
      throw notFound();
    }
  });

  return router;
}
