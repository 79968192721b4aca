import { Router } from 'express';
import { requestOrigin } from '../../http/requestOrigin';
import { findPath } from '../git/trees';
import type { Commit } from '../git/commits';
import type { GithubRepo } from '../world/GithubRepo';
import type { GithubWorld } from '../world/GithubWorld';
import { notFound } from './ApiError';
import { callerOf, canWrite, repoOf } from './caller';
import { commitOf } from './commitOf';
import { paginate } from './paginate';
import { presentCommit } from './present/presentCommit';
import { presentRepo, repoApiUrl } from './present/presentRepo';

function changed(repo: GithubRepo, commit: Commit, path: string): boolean {
  const parent = commit.parents[0] && repo.commitAt(commit.parents[0]);
  const before = parent
    ? findPath(repo.objects, parent.tree, path)?.sha
    : undefined;
  return findPath(repo.objects, commit.tree, path)?.sha !== before;
}

/** Commits, their combined status, and branches. */
export function createCommitsRouter(options: { world: GithubWorld }): Router {
  const { world } = options;
  const router = Router();

  router.get('/repos/:owner/:repo/commits', (req, res) => {
    const repo = repoOf(world, req);
    const ref = String(req.query.sha || repo.defaultBranch);
    commitOf(repo, ref);
    const path = req.query.path ? String(req.query.path) : undefined;
    const commits = Array.from(repo.history(ref)).filter(
      commit => !path || changed(repo, commit, path),
    );
    res.json(
      paginate(req, res, commits).map(commit =>
        presentCommit(repo, commit, requestOrigin(req)),
      ),
    );
  });

  router.get('/repos/:owner/:repo/commits/:ref(*)/status', (req, res) => {
    const repo = repoOf(world, req);
    const { sha } = commitOf(repo, req.params.ref);
    const origin = requestOrigin(req);
    const api = repoApiUrl(repo, origin);
    res.json({
      state: 'pending',
      statuses: [],
      sha,
      total_count: 0,
      repository: presentRepo(
        world,
        repo,
        origin,
        canWrite(world, callerOf(req), repo),
      ),
      commit_url: `${api}/commits/${sha}`,
      url: `${api}/commits/${sha}/status`,
    });
  });

  router.get('/repos/:owner/:repo/commits/:ref(*)', (req, res) => {
    const repo = repoOf(world, req);
    const commit = commitOf(repo, req.params.ref);
    res.json(presentCommit(repo, commit, requestOrigin(req)));
  });

  router.get('/repos/:owner/:repo/branches', (req, res) => {
    const repo = repoOf(world, req);
    const api = repoApiUrl(repo, requestOrigin(req));
    const branches = Array.from(repo.branches, ([name, sha]) => ({
      name,
      commit: { sha, url: `${api}/commits/${sha}` },
      protected: repo.protection.has(name),
    }));
    res.json(paginate(req, res, branches));
  });

  router.get('/repos/:owner/:repo/branches/:branch(*)', (req, res, next) => {
    if (req.params.branch.endsWith('/protection')) {
      next();
      return;
    }
    const repo = repoOf(world, req);
    const sha = repo.branches.get(req.params.branch);
    const commit = sha ? repo.commitAt(sha) : undefined;
    if (!commit) {
      throw notFound();
    }
    res.json({
      name: req.params.branch,
      commit: presentCommit(repo, commit, requestOrigin(req)),
      protected: repo.protection.has(req.params.branch),
    });
  });

  return router;
}
