import { Router } from 'express';
import { z } from 'zod';
import { parseBody } from '../http/parseBody';
import type { TokenStore } from './oauth/TokenStore';
import { notFound } from './rest/ApiError';
import { createSecurityAdminRouter } from './security/securityAdminRouter';
import type { GithubWorld } from './world/GithubWorld';

const emailSchema = z.strictObject({
  email: z.string().min(1),
  verified: z.boolean().default(true),
  primary: z.boolean().default(false),
  visibility: z.enum(['public', 'private']).nullable().default(null),
});

const userPatchSchema = z
  .strictObject({
    login: z.string().min(1),
    name: z.string().nullable(),
    email: z.string().nullable(),
    emails: z.array(emailSchema),
    suspended: z.boolean(),
  })
  .partial();

const orgPatchSchema = z.strictObject({ samlEnforced: z.boolean() }).partial();

const membershipSchema = z.strictObject({
  state: z.enum(['active', 'pending']).default('active'),
  role: z.enum(['admin', 'member']).default('member'),
});

const sessionSchema = z.strictObject({ login: z.string().min(1).nullable() });

/** The part of `/__sim` that only GitHub has: people, organizations, the signed-in account. */
export function createAdminRouter(options: {
  world: GithubWorld;
  tokens: TokenStore;
}): Router {
  const { world, tokens } = options;
  const router = Router();
  router.use(createSecurityAdminRouter(options));

  const userOf = (login: string) => {
    const user = world.findUser(login);
    if (!user) {
      throw notFound();
    }
    return user;
  };
  const orgOf = (login: string) => {
    const org = world.findOrg(login);
    if (!org) {
      throw notFound();
    }
    return org;
  };

  router.get('/world', (_req, res) => {
    res.json({
      users: world.users,
      orgs: world.orgs,
      repos: world.repos.map(repo => ({
        fullName: repo.fullName,
        private: repo.private,
        defaultBranch: repo.defaultBranch,
        topics: repo.topics,
        branches: Object.fromEntries(repo.branches),
        pulls: repo.pulls,
      })),
      settings: { signedInAs: world.settings.signedInAs ?? null },
    });
  });

  router.patch('/users/:login', (req, res) => {
    const user = userOf(req.params.login);
    const patch = parseBody(userPatchSchema, req);
    const renamed = patch.login;
    if (renamed) {
      [...world.orgs, ...world.orgs.flatMap(({ teams }) => teams)]
        .flatMap(({ members }) => members)
        .filter(({ login }) => login === user.login)
        .forEach(member => {
          member.login = renamed;
        });
      tokens.rename(user.login, renamed);
    }
    Object.assign(user, patch);
    res.json(user);
  });

  router.post('/users/:login/revoke', (req, res) => {
    const { login } = userOf(req.params.login);
    res.json({ revoked: tokens.revokeWhere(token => token.login === login) });
  });

  router.patch('/orgs/:org', (req, res) => {
    const org = orgOf(req.params.org);
    res.json(Object.assign(org, parseBody(orgPatchSchema, req)));
  });

  router.put('/orgs/:org/members/:login', (req, res) => {
    const org = orgOf(req.params.org);
    const { login } = userOf(req.params.login);
    const membership = { login, ...parseBody(membershipSchema, req) };
    org.members = [
      ...org.members.filter(member => member.login !== login),
      membership,
    ];
    res.json(membership);
  });

  router.delete('/orgs/:org/members/:login', (req, res) => {
    const org = orgOf(req.params.org);
    org.members = org.members.filter(({ login }) => login !== req.params.login);
    res.status(204).end();
  });

  router.put('/session', (req, res) => {
    const { login } = parseBody(sessionSchema, req);
    world.settings.signedInAs = login ? userOf(login).login : undefined;
    res.json({ login });
  });

  return router;
}
