import express, { Router, type Request, type Response } from 'express';
import type { TokenStore } from '../oauth/TokenStore';
import { canRead, canWrite, identifyCaller } from '../rest/caller';
import type { GithubRepo } from '../world/GithubRepo';
import type { GithubWorld } from '../world/GithubWorld';
import { FLUSH, pkt } from './pktLine';
import { receivePack } from './receivePack';
import { uploadPack } from './uploadPack';

type Service = 'git-receive-pack' | 'git-upload-pack';

const CAPABILITIES: Record<Service, string> = {
  'git-receive-pack':
    'report-status delete-refs side-band-64k quiet ofs-delta no-thin object-format=sha1 agent=github-simulator',
  'git-upload-pack':
    'side-band-64k ofs-delta shallow no-progress object-format=sha1 agent=github-simulator',
};

function advertise(repo: GithubRepo, service: Service): Buffer {
  const head = repo.branches.get(repo.defaultBranch);
  const refs = [
    ...(head && service === 'git-upload-pack' ? [['HEAD', head] as const] : []),
    ...Array.from(
      repo.branches,
      ([name, sha]) => [`refs/heads/${name}`, sha] as const,
    ),
    ...Array.from(
      repo.tags,
      ([name, sha]) => [`refs/tags/${name}`, sha] as const,
    ),
  ];
  const listed = refs.length
    ? refs
    : [['capabilities^{}', '0'.repeat(40)] as const];
  const capabilities = `${CAPABILITIES[service]} symref=HEAD:refs/heads/${repo.defaultBranch}`;
  return Buffer.concat([
    pkt(`# service=${service}\n`),
    FLUSH,
    ...listed.map(([ref, sha], index) =>
      pkt(`${sha} ${ref}${index === 0 ? `\0${capabilities}` : ''}\n`),
    ),
    FLUSH,
  ]);
}

/** Git over HTTP below `/{owner}/{repo}.git`: push (with a token as password), fetch and clone. */
export function createSmartHttpRouter(options: {
  world: GithubWorld;
  tokens: TokenStore;
}): Router {
  const { world, tokens } = options;
  const router = Router();

  const repoFor = (req: Request, res: Response, service: Service) => {
    const caller = identifyCaller(req, { world, tokens });
    const repo = world.findRepo(req.params.owner, req.params.repo);
    const open = repo && !repo.private && service === 'git-upload-pack';
    if (!caller && !open) {
      res
        .status(401)
        .set('WWW-Authenticate', 'Basic realm="GitHub"')
        .send('Authentication is required.\n');
      return undefined;
    }
    if (!repo || (caller && !canRead(world, caller, repo))) {
      res.status(404).send('Repository not found.\n');
      return undefined;
    }
    if (
      service === 'git-receive-pack' &&
      caller &&
      !canWrite(world, caller, repo)
    ) {
      res.status(403).send('Write access to the repository is not granted.\n');
      return undefined;
    }
    return repo;
  };

  const toService = (value: unknown): Service | undefined =>
    value === 'git-receive-pack' || value === 'git-upload-pack'
      ? value
      : undefined;

  router.get('/:owner/:repo.git/info/refs', (req, res) => {
    const service = toService(req.query.service);
    if (!service) {
      res.status(403).send('Please upgrade your git client.\n');
      return;
    }
    const repo = repoFor(req, res, service);
    if (repo) {
      res
        .set({
          'Cache-Control': 'no-cache',
          'Content-Type': `application/x-${service}-advertisement`,
        })
        .send(advertise(repo, service));
    }
  });

  router.post(
    '/:owner/:repo.git/:service(git-receive-pack|git-upload-pack)',
    express.raw({ type: () => true, limit: '200mb' }),
    (req, res, next) => {
      const service = toService(req.params.service);
      const repo = service && repoFor(req, res, service);
      if (!repo) {
        return;
      }
      const body: unknown = req.body;
      const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
      const answer =
        service === 'git-receive-pack'
          ? receivePack(repo, bytes)
          : Promise.resolve(uploadPack(repo, bytes));
      answer.then(
        result =>
          res
            .set({
              'Cache-Control': 'no-cache',
              'Content-Type': `application/x-${service}-result`,
            })
            .send(result),
        next,
      );
    },
  );

  return router;
}
