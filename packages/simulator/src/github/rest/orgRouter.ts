import { Router, type Request } from 'express';
import { requestOrigin } from '../../http/requestOrigin';
import type { GithubWorld } from '../world/GithubWorld';
import type { GithubTeam } from '../world/types';
import { notFound } from './ApiError';
import { canRead, canWrite, callerOf } from './caller';
import { orgForMembers, orgOf } from './orgAccess';
import { paginate } from './paginate';
import { presentRepo } from './present/presentRepo';
import {
  presentFullOrg,
  presentSimpleUser,
  presentTeam,
} from './present/presentUser';

/** `/orgs/{org}` with members, teams and repositories. */
export function createOrgRouter(options: { world: GithubWorld }): Router {
  const { world } = options;
  const router = Router();

  const teamOf = (req: Request): GithubTeam => {
    const team = orgForMembers(world, req).teams.find(
      ({ slug }) => slug === req.params.team,
    );
    if (!team) {
      throw notFound();
    }
    return team;
  };

  router.get('/orgs/:org', (req, res) => {
    res.json(presentFullOrg(orgOf(world, req), requestOrigin(req)));
  });

  router.get('/orgs/:org/members', (req, res) => {
    const members = orgForMembers(world, req).members.filter(
      ({ state }) => state === 'active',
    );
    res.json(
      paginate(req, res, members).map(({ login }) =>
        presentSimpleUser(world.user(login), requestOrigin(req)),
      ),
    );
  });

  router.get('/orgs/:org/memberships/:login', (req, res) => {
    const org = orgForMembers(world, req);
    const member = org.members.find(({ login }) => login === req.params.login);
    if (!member) {
      throw notFound();
    }
    const user = world.user(member.login);
    res.json({
      state: member.state,
      role: user.suspended ? 'suspended' : member.role,
      user: presentSimpleUser(user, requestOrigin(req)),
    });
  });

  router.get('/orgs/:org/teams', (req, res) => {
    const org = orgForMembers(world, req);
    res.json(
      paginate(req, res, org.teams).map(team =>
        presentTeam(org, team, requestOrigin(req)),
      ),
    );
  });

  router.get('/orgs/:org/teams/:team', (req, res) => {
    const team = teamOf(req);
    res.json(presentTeam(orgOf(world, req), team, requestOrigin(req)));
  });

  router.get('/orgs/:org/teams/:team/members', (req, res) => {
    const members = teamOf(req).members.filter(
      ({ state }) => state === 'active',
    );
    res.json(
      paginate(req, res, members).map(({ login }) =>
        presentSimpleUser(world.user(login), requestOrigin(req)),
      ),
    );
  });

  router.get('/orgs/:org/teams/:team/memberships/:login', (req, res) => {
    const org = orgForMembers(world, req);
    const team = teamOf(req);
    // Members of a team below count as members of the team, too.
    const member = [
      team,
      ...org.teams.filter(({ parent }) => parent === team.slug),
    ]
      .flatMap(({ members }) => members)
      .find(
        ({ login }) => login.toLowerCase() === req.params.login.toLowerCase(),
      );
    if (!member) {
      throw notFound();
    }
    res.json({
      url: `${requestOrigin(req)}${req.originalUrl}`,
      role: member.role === 'admin' ? 'maintainer' : 'member',
      state: member.state,
    });
  });

  router.get('/orgs/:org/repos', (req, res) => {
    const org = orgOf(world, req);
    const caller = callerOf(req);
    const repos = world.repos.filter(
      repo => repo.owner === org.login && canRead(world, caller, repo),
    );
    res.json(
      paginate(req, res, repos).map(repo =>
        presentRepo(
          world,
          repo,
          requestOrigin(req),
          canWrite(world, caller, repo),
        ),
      ),
    );
  });

  return router;
}
