import { Router, type Request } from 'express';
import { requestOrigin } from '../../http/requestOrigin';
import type { GitObjectType } from '../git/ObjectStore';
import { isFolder, readTree, type FileMode } from '../git/trees';
import type { GithubRepo } from '../world/GithubRepo';
import type { GithubWorld } from '../world/GithubWorld';
import { ApiError, notFound } from './ApiError';
import { repoOf } from './caller';
import { wrappedBase64 } from './present/presentContent';
import { repoApiUrl } from './present/presentRepo';

const TYPES: Record<FileMode, GitObjectType> = {
  '100644': 'blob',
  '100755': 'blob',
  '120000': 'blob',
  '040000': 'tree',
  '160000': 'commit',
};

/** The entries of a tree as GitHub lists them; `recursive` goes into folders. */
export function presentTreeEntries(
  repo: GithubRepo,
  sha: string,
  origin: string,
  recursive: boolean,
  prefix = '',
): Record<string, unknown>[] {
  const api = repoApiUrl(repo, origin);
  return readTree(repo.objects, sha).flatMap(entry => {
    const path = `${prefix}${entry.name}`;
    const type = TYPES[entry.mode];
    const shown = {
      path,
      mode: entry.mode,
      type,
      sha: entry.sha,
      ...(type === 'blob' ? { size: repo.objects.get(entry.sha)?.size } : {}),
      url: `${api}/git/${type}s/${entry.sha}`,
    };
    return recursive && isFolder(entry)
      ? [
          shown,
          ...presentTreeEntries(repo, entry.sha, origin, true, `${path}/`),
        ]
      : [shown];
  });
}

/** `GET` of git trees and blobs. */
export function createTreesRouter(options: { world: GithubWorld }): Router {
  const { world } = options;
  const router = Router();

  const treeShaOf = (req: Request, repo: GithubRepo) => {
    if (repo.isEmpty) {
      throw new ApiError(409, 'Git Repository is empty.');
    }
    const commit = repo.commitAt(req.params.sha);
    const object = repo.objects.get(req.params.sha);
    const sha =
      commit?.tree ?? (object?.type === 'tree' ? object.sha : undefined);
    if (!sha) {
      throw notFound();
    }
    return sha;
  };

  router.get('/repos/:owner/:repo/git/trees/:sha(*)', (req, res) => {
    const repo = repoOf(world, req);
    const sha = treeShaOf(req, repo);
    const origin = requestOrigin(req);
    // GitHub goes into folders whatever the value says.
    const recursive = req.query.recursive !== undefined;
    res.json({
      sha,
      url: `${repoApiUrl(repo, origin)}/git/trees/${sha}`,
      tree: presentTreeEntries(repo, sha, origin, recursive),
      truncated: false,
    });
  });

  router.get('/repos/:owner/:repo/git/blobs/:sha', (req, res) => {
    const repo = repoOf(world, req);
    const blob = repo.objects.get(req.params.sha);
    if (blob?.type !== 'blob') {
      throw notFound();
    }
    res.json({
      sha: blob.sha,
      node_id: `B_sim${blob.sha.slice(0, 12)}`,
      size: blob.size,
      url: `${repoApiUrl(repo, requestOrigin(req))}/git/blobs/${blob.sha}`,
      content: wrappedBase64(blob.bytes()),
      encoding: 'base64',
    });
  });

  return router;
}
