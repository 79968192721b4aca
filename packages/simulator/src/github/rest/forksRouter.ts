import { Router } from 'express';
import { requestOrigin } from '../../http/requestOrigin';
import { GithubRepo } from '../world/GithubRepo';
import type { GithubWorld } from '../world/GithubWorld';
import { callerOf, repoOf } from './caller';
import { paginate } from './paginate';
import { presentRepo } from './present/presentRepo';

function copy(from: GithubRepo, to: GithubRepo) {
  for (const object of from.objects.all()) {
    to.objects.put(object.type, object.bytes());
  }
  from.branches.forEach((sha, name) => to.branches.set(name, sha));
  to.defaultBranch = from.defaultBranch;
  to.description = from.description;
  to.fork = true;
}

/** Forks: list, and make one in the caller's account. */
export function createForksRouter(options: { world: GithubWorld }): Router {
  const { world } = options;
  const router = Router();

  router.get('/repos/:owner/:repo/forks', (req, res) => {
    const repo = repoOf(world, req);
    const forks = world.repos.filter(
      other => other.fork && other.name === repo.name && other !== repo,
    );
    res.json(
      paginate(req, res, forks).map(fork =>
        presentRepo(world, fork, requestOrigin(req), false),
      ),
    );
  });

  router.post('/repos/:owner/:repo/forks', (req, res) => {
    const repo = repoOf(world, req);
    const { login } = callerOf(req);
    const existing = world.findRepo(login, repo.name);
    const fork = existing ?? world.addRepo(login, repo.name);
    if (!existing) {
      copy(repo, fork);
    }
    res.status(202).json(presentRepo(world, fork, requestOrigin(req), true));
  });

  return router;
}
