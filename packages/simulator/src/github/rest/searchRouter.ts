import { posix } from 'node:path';
import { Router } from 'express';
import { requestOrigin } from '../../http/requestOrigin';
import { listFiles } from '../git/trees';
import type { GithubRepo } from '../world/GithubRepo';
import type { GithubWorld } from '../world/GithubWorld';
import { validationFailed } from './ApiError';
import { callerOf, canRead, canWrite } from './caller';
import { paginate } from './paginate';
import { presentContent } from './present/presentContent';
import { presentRepo } from './present/presentRepo';

interface CodeQuery {
  filename?: string;
  extension?: string;
  path?: string;
  repos: string[];
  owners: string[];
  words: string[];
}

// GitHub's code search leaves out large files, too.
const LARGEST_SEARCHED_BYTES = 384 * 1024;

function parseQuery(q: string): CodeQuery {
  const query: CodeQuery = { repos: [], owners: [], words: [] };
  for (const term of q.split(/\s+/).filter(Boolean)) {
    const [, key, value] = /^(\w+):(.+)$/.exec(term) ?? [];
    const text = (value ?? term).replace(/^"|"$/g, '');
    switch (key) {
      case 'filename':
      case 'extension':
      case 'path':
        query[key] = text.replace(/^[./]+/, '');
        break;
      case 'repo':
        query.repos.push(text.toLowerCase());
        break;
      case 'org':
      case 'user':
        query.owners.push(text.toLowerCase());
        break;
      default:
        query.words.push(text.toLowerCase());
    }
  }
  return query;
}

function matches(
  query: CodeQuery,
  repo: GithubRepo,
  path: string,
  sha: string,
): boolean {
  const name = posix.basename(path);
  if (
    (query.filename && name !== query.filename) ||
    (query.extension && posix.extname(name) !== `.${query.extension}`) ||
    (query.path && !path.startsWith(query.path))
  ) {
    return false;
  }
  const blob = repo.objects.get(sha);
  if (!blob || query.words.length === 0) {
    return Boolean(blob);
  }
  const text =
    blob.size > LARGEST_SEARCHED_BYTES
      ? ''
      : blob.bytes().toString('utf8').toLowerCase();
  return query.words.every(
    word => text.includes(word) || path.toLowerCase().includes(word),
  );
}

/** `GET /search/code` over default branches, with the qualifiers that portals use. */
export function createSearchRouter(options: { world: GithubWorld }): Router {
  const { world } = options;
  const router = Router();

  router.get('/search/code', (req, res) => {
    const caller = callerOf(req);
    const q = String(req.query.q ?? '').trim();
    if (!q) {
      throw validationFailed('Search', 'q', 'missing');
    }
    const query = parseQuery(q);
    const repos = world.repos.filter(
      repo =>
        canRead(world, caller, repo) &&
        (query.repos.length === 0 ||
          query.repos.includes(repo.fullName.toLowerCase())) &&
        (query.owners.length === 0 ||
          query.owners.includes(repo.owner.toLowerCase())),
    );
    if (query.repos.length > 0 && repos.length === 0) {
      throw validationFailed(
        'Search',
        'q',
        'invalid',
        'The listed users and repositories cannot be searched either because the resources do not exist or you do not have permission to view them.',
      );
    }
    const origin = requestOrigin(req);
    const hits = repos.flatMap(repo => {
      const commit = repo.commitAt(repo.defaultBranch);
      return commit
        ? Array.from(listFiles(repo.objects, commit.tree))
            .filter(([path, { sha }]) => matches(query, repo, path, sha))
            .map(([path, entry]) => ({ repo, path, entry }))
        : [];
    });
    res.json({
      total_count: hits.length,
      incomplete_results: false,
      items: paginate(req, res, hits).map(({ repo, path, entry }) => {
        const shown = presentContent(
          repo,
          {
            path,
            ref: repo.defaultBranch,
            entry,
            blob: undefined,
            full: false,
          },
          origin,
        );
        return {
          name: shown.name,
          path,
          sha: entry.sha,
          url: shown.url,
          git_url: shown.git_url,
          html_url: shown.html_url,
          repository: presentRepo(
            world,
            repo,
            origin,
            canWrite(world, caller, repo),
          ),
          score: 1,
        };
      }),
    });
  });

  return router;
}
