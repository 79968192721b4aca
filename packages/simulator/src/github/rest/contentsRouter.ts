import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router, type Request, type Response } from 'express';
import { requestOrigin } from '../../http/requestOrigin';
import type { GitObject } from '../git/ObjectStore';
import { isFolder, readTree, type TreeFile } from '../git/trees';
import type { GithubRepo } from '../world/GithubRepo';
import type { GithubWorld } from '../world/GithubWorld';
import { notFound } from './ApiError';
import { repoOf } from './caller';
import { lastChangeOf } from './lastChangeOf';
import { giveBackRequest } from './rateLimit';
import { presentContent } from './present/presentContent';

function wantsRaw(req: Request): boolean {
  return /application\/vnd\.github(\.v3)?\.raw/.test(req.headers.accept ?? '');
}

function objectOf(repo: GithubRepo, { sha }: TreeFile): GitObject {
  const object = repo.objects.get(sha);
  if (!object) {
    throw notFound();
  }
  return object;
}

async function sendRaw(req: Request, res: Response, blob: GitObject) {
  res.set({
    'Content-Type': 'application/vnd.github.v3.raw; charset=utf-8',
    'Content-Length': String(blob.size),
  });
  if (req.method === 'HEAD') {
    res.end();
    return;
  }
  await pipeline(Readable.from(blob.chunks()), res).catch((error: Error) => {
    // Readers that stop at a size limit close the connection; that is not a failure here.
    if (!res.destroyed) {
      throw error;
    }
  });
}

/** `GET /repos/{owner}/{repo}/contents/{path}`: raw or JSON, with ETag, Last-Modified and 304. */
export function createContentsRouter(options: { world: GithubWorld }): Router {
  const { world } = options;
  const router = Router();

  router.get('/repos/:owner/:repo/contents/:path(*)?', (req, res, next) => {
    const repo = repoOf(world, req);
    const path = (req.params.path ?? '').replace(/^\/+|\/+$/g, '');
    const ref = String(req.query.ref || repo.defaultBranch);
    const found = repo.find(path, ref);
    if (!found) {
      throw notFound();
    }
    const raw = wantsRaw(req) && !isFolder(found);
    const changed = lastChangeOf(repo, ref, path);
    res.set({
      ETag: `W/"${found.sha}${raw ? '' : '-json'}"`,
      Vary: 'Accept, Authorization',
      'Cache-Control': 'private, max-age=60, s-maxage=60',
      ...(changed ? { 'Last-Modified': changed.toUTCString() } : {}),
    });
    if (req.fresh) {
      giveBackRequest(req);
      res.status(304).end();
      return;
    }
    if (raw) {
      sendRaw(req, res, objectOf(repo, found)).catch(next);
      return;
    }
    const origin = requestOrigin(req);
    if (!isFolder(found)) {
      const blob = objectOf(repo, found);
      res.json(
        presentContent(
          repo,
          { path, ref, entry: found, blob, full: true },
          origin,
        ),
      );
      return;
    }
    res.json(
      readTree(repo.objects, found.sha).map(entry =>
        presentContent(
          repo,
          {
            path: path ? `${path}/${entry.name}` : entry.name,
            ref,
            entry,
            blob: repo.objects.get(entry.sha),
            full: false,
          },
          origin,
        ),
      ),
    );
  });

  return router;
}
