import { generateKeyPairSync } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { parseBody } from '../../http/parseBody';
import { requestOrigin } from '../../http/requestOrigin';
import type { GithubWorld } from '../world/GithubWorld';
import { ApiError, notFound } from './ApiError';
import { callerOf, canWrite, repoOf } from './caller';
import { presentRepo } from './present/presentRepo';

const topicsSchema = z.object({ names: z.array(z.string()) });
const permissionSchema = z.object({ permission: z.string().default('push') });
const variableSchema = z.object({ name: z.string(), value: z.string() });
const patchSchema = z.object({
  description: z.string().nullish(),
  homepage: z.string().nullish(),
  private: z.boolean().optional(),
  archived: z.boolean().optional(),
  default_branch: z.string().optional(),
});

// A real X25519 key, so that sealing a secret for the repository works.
function publicKey(): string {
  const { publicKey: key } = generateKeyPairSync('x25519');
  return key
    .export({ type: 'spki', format: 'der' })
    .subarray(-32)
    .toString('base64');
}

/** What the scaffolder sets on a new repository: topics, people, teams, protection, variables, secrets. */
export function createRepoSettingsRouter(options: {
  world: GithubWorld;
}): Router {
  const { world } = options;
  const router = Router();
  const base = '/repos/:owner/:repo';

  router.patch(base, (req, res) => {
    const repo = repoOf(world, req, 'write');
    const { default_branch: defaultBranch, ...patch } = parseBody(
      patchSchema,
      req,
    );
    if (defaultBranch) {
      repo.defaultBranch = defaultBranch;
    }
    Object.assign(repo, patch);
    const write = canWrite(world, callerOf(req), repo);
    res.json(presentRepo(world, repo, requestOrigin(req), write));
  });

  router.delete(base, (req, res) => {
    const repo = repoOf(world, req, 'write');
    world.repos = world.repos.filter(other => other !== repo);
    res.status(204).end();
  });

  router.get(`${base}/topics`, (req, res) => {
    res.json({ names: repoOf(world, req).topics });
  });
  router.put(`${base}/topics`, (req, res) => {
    const repo = repoOf(world, req, 'write');
    repo.topics = parseBody(topicsSchema, req).names;
    res.json({ names: repo.topics });
  });

  router.put(`${base}/collaborators/:login`, (req, res) => {
    const repo = repoOf(world, req, 'write');
    const user = world.findUser(req.params.login);
    if (!user) {
      throw notFound();
    }
    repo.collaborators.set(
      user.login,
      parseBody(permissionSchema, req).permission,
    );
    res.status(204).end();
  });

  router.put('/orgs/:org/teams/:team/repos/:owner/:repo', (req, res) => {
    const repo = repoOf(world, req, 'write');
    const org = world.findOrg(req.params.org);
    const team = org?.teams.find(({ slug }) => slug === req.params.team);
    if (!org || !team) {
      throw notFound();
    }
    const { permission } = parseBody(permissionSchema, req);
    repo.teams.set(`${org.login}/${team.slug}`, permission);
    res.status(204).end();
  });

  router.put(`${base}/branches/:branch(*)/protection`, (req, res) => {
    const repo = repoOf(world, req, 'write');
    if (!repo.branches.has(req.params.branch)) {
      throw new ApiError(404, 'Branch not found');
    }
    const rules: unknown = req.body;
    repo.protection.set(req.params.branch, rules);
    res.json({ url: `${requestOrigin(req)}${req.originalUrl}` });
  });
  router.get(`${base}/branches/:branch(*)/protection`, (req, res) => {
    const repo = repoOf(world, req);
    if (!repo.protection.has(req.params.branch)) {
      throw new ApiError(404, 'Branch not protected');
    }
    res.json({
      url: `${requestOrigin(req)}${req.originalUrl}`,
      rules: repo.protection.get(req.params.branch),
    });
  });
  router.post(
    `${base}/branches/:branch(*)/protection/required_signatures`,
    (req, res) => {
      repoOf(world, req, 'write');
      res.json({ url: req.originalUrl, enabled: true });
    },
  );

  router.post(`${base}/actions/variables`, (req, res) => {
    const repo = repoOf(world, req, 'write');
    const { name, value } = parseBody(variableSchema, req);
    repo.variables.set(name, value);
    res.status(201).json({});
  });
  router.get(`${base}/actions/secrets/public-key`, (req, res) => {
    const repo = repoOf(world, req, 'write');
    res.json({ key_id: String(repo.id), key: publicKey() });
  });
  router.put(`${base}/actions/secrets/:name`, (req, res) => {
    repoOf(world, req, 'write').secretNames.add(req.params.name);
    res.status(201).json({});
  });
  router.put(`${base}/actions/permissions/access`, (req, res) => {
    repoOf(world, req, 'write');
    res.status(204).end();
  });
  router.put(`${base}/actions/oidc/customization/sub`, (req, res) => {
    repoOf(world, req, 'write');
    res.status(201).json({});
  });
  router.put(`${base}/subscription`, (req, res) => {
    repoOf(world, req);
    res.json({ subscribed: true, ignored: false });
  });

  return router;
}
