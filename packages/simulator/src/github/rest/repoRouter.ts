import { Router } from 'express';
import { requestOrigin } from '../../http/requestOrigin';
import type { GithubWorld } from '../world/GithubWorld';
import { callerOf, canWrite, repoOf } from './caller';
import { presentRepo } from './present/presentRepo';

/** `GET /repos/{owner}/{repo}`. */
export function createRepoRouter(options: { world: GithubWorld }): Router {
  const { world } = options;
  const router = Router();

  router.get('/repos/:owner/:repo', (req, res) => {
    const repo = repoOf(world, req);
    const write = canWrite(world, callerOf(req), repo);
    res.json(presentRepo(world, repo, requestOrigin(req), write));
  });

  return router;
}
