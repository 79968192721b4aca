import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Router, type Response } from 'express';
import { pack as createPack, type Pack } from 'tar-stream';
import type { Commit } from '../git/commits';
import { listFiles } from '../git/trees';
import type { GithubRepo } from '../world/GithubRepo';
import type { GithubWorld } from '../world/GithubWorld';
import { notFound } from './ApiError';
import { repoOf } from './caller';

const MODES: Record<string, number> = { '100644': 0o644, '100755': 0o755 };

async function addFiles(
  pack: Pack,
  repo: GithubRepo,
  commit: Commit,
  folder: string,
) {
  const mtime = commit.committer.date;
  pack.entry({ name: `${folder}/`, type: 'directory', mtime });
  for (const [path, { mode, sha }] of listFiles(repo.objects, commit.tree)) {
    const blob = repo.objects.get(sha);
    const name = `${folder}/${path}`;
    if (!blob) {
      continue;
    }
    if (mode === '120000') {
      const linkname = blob.bytes().toString('utf8');
      pack.entry({ name, type: 'symlink', linkname, mtime });
      continue;
    }
    await pipeline(
      Readable.from(blob.chunks()),
      pack.entry({ name, mtime, size: blob.size, mode: MODES[mode] }),
    );
  }
  pack.finalize();
}

async function sendTarball(res: Response, repo: GithubRepo, commit: Commit) {
  const folder = `${repo.owner}-${repo.name}-${commit.sha.slice(0, 7)}`;
  res.set({
    'Content-Type': 'application/x-gzip',
    'Content-Disposition': `attachment; filename=${folder}.tar.gz`,
    ETag: `"${commit.sha}"`,
  });
  const pack = createPack();
  const filling = addFiles(pack, repo, commit, folder);
  const sending = pipeline(pack, createGzip({ level: 1 }), res);
  await Promise.all([filling, sending]).catch((error: Error) => {
    // Readers that stop at a size limit close the connection; that is not a failure here.
    if (!res.destroyed) {
      throw error;
    }
  });
}

/** `GET /repos/{owner}/{repo}/tarball/{ref}`: a gzipped tar with one folder at the top, as GitHub makes it. */
export function createArchiveRouter(options: { world: GithubWorld }): Router {
  const { world } = options;
  const router = Router();

  router.get('/repos/:owner/:repo/tarball/:ref(*)?', (req, res, next) => {
    const repo = repoOf(world, req);
    const commit = repo.commitAt(req.params.ref || repo.defaultBranch);
    if (!commit) {
      throw notFound();
    }
    sendTarball(res, repo, commit).catch(next);
  });

  return router;
}
