import { Router } from 'express';
import { z } from 'zod';
import { parseBody } from '../../http/parseBody';
import { requestOrigin } from '../../http/requestOrigin';
import type { GithubRepo } from '../world/GithubRepo';
import type { GithubWorld } from '../world/GithubWorld';
import { ApiError, notFound } from './ApiError';
import { repoOf } from './caller';
import { repoApiUrl } from './present/presentRepo';

const createSchema = z.object({ ref: z.string(), sha: z.string() });
const updateSchema = z.object({
  sha: z.string(),
  force: z.boolean().default(false),
});

function refsOf(repo: GithubRepo): Map<string, string> {
  return new Map([
    ...Array.from(
      repo.branches,
      ([name, sha]) => [`refs/heads/${name}`, sha] as const,
    ),
    ...Array.from(
      repo.tags,
      ([name, sha]) => [`refs/tags/${name}`, sha] as const,
    ),
  ]);
}

function setRef(repo: GithubRepo, ref: string, sha: string) {
  const [, kind, name] = /^refs\/(heads|tags)\/(.+)$/.exec(ref) ?? [];
  if (!kind) {
    throw new ApiError(422, 'Reference name must start with refs/heads/');
  }
  (kind === 'heads' ? repo.branches : repo.tags).set(name, sha);
  repo.pushedAt = new Date();
}

function containsCommit(repo: GithubRepo, ref: string, sha: string): boolean {
  return Array.from(repo.history(ref)).some(commit => commit.sha === sha);
}

/** Branches and tags as git refs: read, create, move and delete. */
export function createRefsRouter(options: { world: GithubWorld }): Router {
  const { world } = options;
  const router = Router();

  const present = (
    repo: GithubRepo,
    ref: string,
    sha: string,
    origin: string,
  ) => {
    const api = repoApiUrl(repo, origin);
    const type = repo.objects.get(sha)?.type ?? 'commit';
    return {
      ref,
      node_id: `REF_sim${repo.id}`,
      url: `${api}/git/${ref}`,
      object: { sha, type, url: `${api}/git/${type}s/${sha}` },
    };
  };

  router.get('/repos/:owner/:repo/git/ref/:ref(*)', (req, res) => {
    const repo = repoOf(world, req);
    if (repo.isEmpty) {
      throw new ApiError(409, 'Git Repository is empty.');
    }
    const ref = `refs/${req.params.ref}`;
    const sha = refsOf(repo).get(ref);
    if (!sha) {
      throw notFound();
    }
    res.json(present(repo, ref, sha, requestOrigin(req)));
  });

  router.get('/repos/:owner/:repo/git/matching-refs/:ref(*)', (req, res) => {
    const repo = repoOf(world, req);
    res.json(
      Array.from(refsOf(repo))
        .filter(([ref]) => ref.startsWith(`refs/${req.params.ref}`))
        .map(([ref, sha]) => present(repo, ref, sha, requestOrigin(req))),
    );
  });

  router.post('/repos/:owner/:repo/git/refs', (req, res) => {
    const repo = repoOf(world, req, 'write');
    const { ref, sha } = parseBody(createSchema, req);
    if (refsOf(repo).has(ref)) {
      throw new ApiError(422, 'Reference already exists');
    }
    if (!repo.commitAt(sha)) {
      throw new ApiError(422, 'Object does not exist');
    }
    setRef(repo, ref, sha);
    res.status(201).json(present(repo, ref, sha, requestOrigin(req)));
  });

  router.patch('/repos/:owner/:repo/git/refs/:ref(*)', (req, res) => {
    const repo = repoOf(world, req, 'write');
    const ref = `refs/${req.params.ref}`;
    const { sha, force } = parseBody(updateSchema, req);
    const current = refsOf(repo).get(ref);
    if (!current) {
      throw new ApiError(422, 'Reference does not exist');
    }
    if (!repo.commitAt(sha)) {
      throw new ApiError(422, 'Object does not exist');
    }
    if (!force && !containsCommit(repo, sha, current)) {
      throw new ApiError(422, 'Update is not a fast forward');
    }
    setRef(repo, ref, sha);
    res.json(present(repo, ref, sha, requestOrigin(req)));
  });

  router.delete('/repos/:owner/:repo/git/refs/:ref(*)', (req, res) => {
    const repo = repoOf(world, req, 'write');
    const { ref } = req.params;
    const gone = ref.startsWith('heads/')
      ? repo.branches.delete(ref.slice('heads/'.length))
      : repo.tags.delete(ref.replace(/^tags\//, ''));
    if (!gone) {
      throw new ApiError(422, 'Reference does not exist');
    }
    res.status(204).end();
  });

  return router;
}
