import { Router } from 'express';
import { z } from 'zod';
import { parseBody } from '../../http/parseBody';
import { requestOrigin } from '../../http/requestOrigin';
import { isFolder } from '../git/trees';
import type { FileChange, GithubRepo } from '../world/GithubRepo';
import type { GithubWorld } from '../world/GithubWorld';
import { ApiError, notFound } from './ApiError';
import { callerOf, repoOf } from './caller';
import { presentGitCommit } from './present/presentCommit';
import { presentContent } from './present/presentContent';

const identitySchema = z.object({ name: z.string(), email: z.string() });
const baseSchema = z.object({
  message: z.string().min(1),
  branch: z.string().optional(),
  sha: z.string().optional(),
  author: identitySchema.optional(),
  committer: identitySchema.optional(),
});
const putSchema = baseSchema.extend({ content: z.string() });

type Change = z.infer<typeof baseSchema>;

function checkSha(
  repo: GithubRepo,
  path: string,
  branch: string,
  sha: string | undefined,
) {
  const current = repo.find(path, branch);
  if (current && isFolder(current)) {
    throw new ApiError(422, `${path} is a directory`);
  }
  if (current && !sha) {
    throw new ApiError(422, 'Invalid request.\n\n"sha" wasn\'t supplied.');
  }
  if (current && sha !== current.sha) {
    throw new ApiError(409, `${path} does not match ${sha}`);
  }
  return current;
}

/** `PUT` and `DELETE /repos/{owner}/{repo}/contents/{path}`: one commit per file. */
export function createPutContentsRouter(options: {
  world: GithubWorld;
}): Router {
  const { world } = options;
  const router = Router();

  const commit = (
    repo: GithubRepo,
    path: string,
    content: FileChange,
    change: Change & { login: string },
  ) => {
    const user = world.user(change.login);
    const sha = repo.commit(
      { [path]: content },
      {
        message: change.message,
        branch: change.branch,
        author: change.author ??
          change.committer ?? {
            name: user.name ?? user.login,
            email: `${user.id}+${user.login}@users.noreply.github.com`,
          },
      },
    );
    const written = repo.commitAt(sha);
    if (!written) {
      throw notFound();
    }
    return written;
  };

  const branchOf = (repo: GithubRepo, change: Change) => {
    const branch = change.branch ?? repo.defaultBranch;
    if (!repo.isEmpty && !repo.branches.has(branch)) {
      throw new ApiError(404, `Branch ${branch} not found`);
    }
    return branch;
  };

  router.put('/repos/:owner/:repo/contents/:path(*)', (req, res) => {
    const repo = repoOf(world, req, 'write');
    const { path } = req.params;
    const { content, ...change } = parseBody(putSchema, req);
    const branch = branchOf(repo, change);
    const before = checkSha(repo, path, branch, change.sha);
    const written = commit(repo, path, Buffer.from(content, 'base64'), {
      ...change,
      login: callerOf(req).login,
    });
    const entry = repo.find(path, branch);
    if (!entry) {
      throw notFound();
    }
    const origin = requestOrigin(req);
    const blob = repo.objects.get(entry.sha);
    res.status(before ? 200 : 201).json({
      content: presentContent(
        repo,
        { path, ref: branch, entry, blob, full: false },
        origin,
      ),
      commit: presentGitCommit(repo, written, origin),
    });
  });

  router.delete('/repos/:owner/:repo/contents/:path(*)', (req, res) => {
    const repo = repoOf(world, req, 'write');
    const { path } = req.params;
    const change = parseBody(baseSchema, req);
    if (!checkSha(repo, path, branchOf(repo, change), change.sha)) {
      throw notFound();
    }
    const written = commit(repo, path, null, {
      ...change,
      login: callerOf(req).login,
    });
    res.json({
      content: null,
      commit: presentGitCommit(repo, written, requestOrigin(req)),
    });
  });

  return router;
}
