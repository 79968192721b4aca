import { Router, type Request } from 'express';
import { z } from 'zod';
import { parseBody } from '../../http/parseBody';
import { requestOrigin } from '../../http/requestOrigin';
import type { GithubRepo } from '../world/GithubRepo';
import type { GithubWorld } from '../world/GithubWorld';
import type { GithubPull } from '../world/types';
import { notFound, validationFailed } from './ApiError';
import { callerOf, repoOf } from './caller';
import { paginate } from './paginate';
import { presentPull } from './present/presentPull';

const createSchema = z.object({
  title: z.string().min(1),
  body: z.string().nullish(),
  head: z.string().min(1),
  base: z.string().min(1),
  draft: z.boolean().nullish(),
});
const updateSchema = z.object({
  title: z.string().optional(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']).optional(),
  base: z.string().optional(),
});
const labelsSchema = z.object({ labels: z.array(z.string()) });
const assigneesSchema = z.object({ assignees: z.array(z.string()) });
const reviewersSchema = z.object({
  reviewers: z.array(z.string()).default([]),
  team_reviewers: z.array(z.string()).default([]),
});

/** Pull requests: create, list, change, and who and what is attached to them. */
export function createPullsRouter(options: { world: GithubWorld }): Router {
  const { world } = options;
  const router = Router();
  const base = '/repos/:owner/:repo';

  const pullOf = (req: Request, repo: GithubRepo): GithubPull => {
    const pull = repo.pulls.find(
      ({ number }) => number === Number(req.params.number),
    );
    if (!pull) {
      throw notFound();
    }
    return pull;
  };

  const known = (logins: string[], resource: string) => {
    if (logins.some(login => !world.findUser(login))) {
      throw validationFailed(resource, 'login', 'invalid');
    }
    return logins;
  };

  const open = (req: Request, repo: GithubRepo): GithubPull => {
    const input = parseBody(createSchema, req);
    const [head, headOwner = repo.owner] = input.head.split(':').reverse();
    const headRepo = world.findRepo(headOwner, repo.name);
    if (!headRepo?.branches.has(head)) {
      throw validationFailed('PullRequest', 'head', 'invalid');
    }
    if (!repo.branches.has(input.base)) {
      throw validationFailed('PullRequest', 'base', 'invalid');
    }
    const twin = repo.pulls.some(
      pull =>
        pull.state === 'open' &&
        pull.head === head &&
        pull.headOwner === headOwner &&
        pull.base === input.base,
    );
    if (twin) {
      throw validationFailed(
        'PullRequest',
        'head',
        'custom',
        `A pull request already exists for ${headOwner}:${head}.`,
      );
    }
    if (headRepo.branches.get(head) === repo.branches.get(input.base)) {
      throw validationFailed(
        'PullRequest',
        'head',
        'custom',
        `No commits between ${input.base} and ${head}`,
      );
    }
    return {
      number: repo.pulls.length + 1,
      title: input.title,
      body: input.body ?? null,
      state: 'open',
      draft: input.draft ?? false,
      merged: false,
      author: callerOf(req).login,
      base: input.base,
      head,
      headOwner,
      createdAt: new Date(),
      labels: [],
      reviewers: [],
      teamReviewers: [],
      assignees: [],
    };
  };

  router.get(`${base}/pulls`, (req, res) => {
    const repo = repoOf(world, req);
    const { state = 'open', head, base: target } = req.query;
    const pulls = repo.pulls.filter(
      pull =>
        (state === 'all' || pull.state === state) &&
        (!head || head === `${pull.headOwner}:${pull.head}`) &&
        (!target || target === pull.base),
    );
    res.json(
      paginate(req, res, [...pulls].reverse()).map(pull =>
        presentPull(world, repo, pull, requestOrigin(req)),
      ),
    );
  });

  router.post(`${base}/pulls`, (req, res) => {
    const repo = repoOf(world, req);
    const pull = open(req, repo);
    repo.pulls.push(pull);
    res.status(201).json(presentPull(world, repo, pull, requestOrigin(req)));
  });

  router.get(`${base}/pulls/:number`, (req, res) => {
    const repo = repoOf(world, req);
    const pull = pullOf(req, repo);
    res.json(presentPull(world, repo, pull, requestOrigin(req)));
  });

  router.patch(`${base}/pulls/:number`, (req, res) => {
    const repo = repoOf(world, req, 'write');
    const pull = pullOf(req, repo);
    Object.assign(pull, parseBody(updateSchema, req));
    res.json(presentPull(world, repo, pull, requestOrigin(req)));
  });

  router.post(`${base}/pulls/:number/requested_reviewers`, (req, res) => {
    const repo = repoOf(world, req, 'write');
    const pull = pullOf(req, repo);
    const input = parseBody(reviewersSchema, req);
    pull.reviewers.push(...known(input.reviewers, 'PullRequest'));
    pull.teamReviewers.push(...input.team_reviewers);
    res.status(201).json(presentPull(world, repo, pull, requestOrigin(req)));
  });

  router.post(`${base}/issues/:number/labels`, (req, res) => {
    const pull = pullOf(req, repoOf(world, req, 'write'));
    pull.labels.push(...parseBody(labelsSchema, req).labels);
    res.json(pull.labels.map(name => ({ name })));
  });

  router.post(`${base}/issues/:number/assignees`, (req, res) => {
    const repo = repoOf(world, req, 'write');
    const pull = pullOf(req, repo);
    const { assignees } = parseBody(assigneesSchema, req);
    pull.assignees.push(...known(assignees, 'Issue'));
    res.status(201).json(presentPull(world, repo, pull, requestOrigin(req)));
  });

  return router;
}
