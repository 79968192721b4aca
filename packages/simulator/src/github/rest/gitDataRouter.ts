import { Router } from 'express';
import { z } from 'zod';
import { parseBody } from '../../http/parseBody';
import { requestOrigin } from '../../http/requestOrigin';
import { writeCommit, type Signature } from '../git/commits';
import { listFiles, toFileMode, writeFiles, type TreeFile } from '../git/trees';
import type { GithubRepo } from '../world/GithubRepo';
import type { GithubWorld } from '../world/GithubWorld';
import { ApiError, notFound, validationFailed } from './ApiError';
import { callerOf, repoOf } from './caller';
import { presentGitCommit } from './present/presentCommit';
import { repoApiUrl } from './present/presentRepo';
import { presentTreeEntries } from './treesRouter';

const blobSchema = z.object({
  content: z.string(),
  encoding: z.enum(['utf-8', 'base64']).default('utf-8'),
});

const treeSchema = z.object({
  base_tree: z.string().optional(),
  tree: z.array(
    z.object({
      path: z.string().min(1),
      mode: z.string().default('100644'),
      sha: z.string().nullish(),
      content: z.string().optional(),
    }),
  ),
});

const signatureSchema = z.object({
  name: z.string(),
  email: z.string(),
  date: z.iso.datetime({ offset: true }).optional(),
});

const commitSchema = z.object({
  message: z.string(),
  tree: z.string(),
  parents: z.array(z.string()).default([]),
  author: signatureSchema.optional(),
  committer: signatureSchema.optional(),
});

type TreeInput = z.infer<typeof treeSchema>;

function baseFiles(repo: GithubRepo, base: string | undefined) {
  if (!base) {
    return new Map<string, TreeFile>();
  }
  const tree = repo.commitAt(base)?.tree ?? base;
  if (repo.objects.get(tree)?.type !== 'tree') {
    throw validationFailed('Tree', 'base_tree', 'invalid');
  }
  return listFiles(repo.objects, tree);
}

function createTree(repo: GithubRepo, input: TreeInput): string {
  const files = baseFiles(repo, input.base_tree);
  for (const { path, mode, sha, content } of input.tree) {
    if (content !== undefined) {
      files.set(path, {
        mode: toFileMode(mode),
        sha: repo.objects.put('blob', Buffer.from(content)),
      });
    } else if (sha) {
      if (!repo.objects.get(sha)) {
        throw new ApiError(422, `tree.sha ${sha} is not a valid blob`);
      }
      files.set(path, { mode: toFileMode(mode), sha });
    } else if (!files.delete(path)) {
      throw new ApiError(422, 'GitRPC::BadObjectState');
    }
  }
  return writeFiles(repo.objects, files);
}

/** `POST` of git blobs, trees and commits, and `GET` of a commit. */
export function createGitDataRouter(options: { world: GithubWorld }): Router {
  const { world } = options;
  const router = Router();

  router.post('/repos/:owner/:repo/git/blobs', (req, res) => {
    const repo = repoOf(world, req, 'write');
    const { content, encoding } = parseBody(blobSchema, req);
    const sha = repo.objects.put(
      'blob',
      Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8'),
    );
    const url = `${repoApiUrl(repo, requestOrigin(req))}/git/blobs/${sha}`;
    res.status(201).json({ sha, url });
  });

  router.post('/repos/:owner/:repo/git/trees', (req, res) => {
    const repo = repoOf(world, req, 'write');
    const sha = createTree(repo, parseBody(treeSchema, req));
    const origin = requestOrigin(req);
    res.status(201).json({
      sha,
      url: `${repoApiUrl(repo, origin)}/git/trees/${sha}`,
      tree: presentTreeEntries(repo, sha, origin, false),
      truncated: false,
    });
  });

  router.post('/repos/:owner/:repo/git/commits', (req, res) => {
    const repo = repoOf(world, req, 'write');
    const input = parseBody(commitSchema, req);
    if (repo.objects.get(input.tree)?.type !== 'tree') {
      throw new ApiError(422, 'Tree SHA does not exist');
    }
    if (input.parents.some(parent => !repo.commitAt(parent))) {
      throw new ApiError(422, 'Parent SHA does not exist or is not a commit');
    }
    const user = world.user(callerOf(req).login);
    const sign = (
      given: z.infer<typeof signatureSchema> | undefined,
      fallback: Signature,
    ): Signature =>
      given
        ? { ...given, date: given.date ? new Date(given.date) : fallback.date }
        : fallback;
    const author = sign(input.author, {
      name: user.name ?? user.login,
      email: `${user.id}+${user.login}@users.noreply.github.com`,
      date: new Date(),
    });
    const sha = writeCommit(repo.objects, {
      tree: input.tree,
      parents: input.parents,
      author,
      committer: sign(input.committer, author),
      message: input.message,
    });
    const commit = repo.commitAt(sha);
    if (!commit) {
      throw notFound();
    }
    res.status(201).json(presentGitCommit(repo, commit, requestOrigin(req)));
  });

  router.get('/repos/:owner/:repo/git/commits/:sha', (req, res) => {
    const repo = repoOf(world, req);
    const commit = repo.commitAt(req.params.sha);
    if (!commit) {
      throw notFound();
    }
    res.json(presentGitCommit(repo, commit, requestOrigin(req)));
  });

  return router;
}
