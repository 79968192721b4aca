import { Router, type Request } from 'express';
import { z } from 'zod';
import { parseBody } from '../../http/parseBody';
import { requestOrigin } from '../../http/requestOrigin';
import type { GithubWorld } from '../world/GithubWorld';
import { ApiError, validationFailed } from './ApiError';
import { callerHasScope, callerOf } from './caller';
import { orgForMembers } from './orgAccess';
import { presentRepo } from './present/presentRepo';

const repoSchema = z.object({
  name: z.string(),
  description: z.string().nullish(),
  homepage: z.string().nullish(),
  private: z.boolean().nullish(),
  visibility: z.enum(['public', 'private', 'internal']).nullish(),
  auto_init: z.boolean().nullish(),
});

const VALID_NAME = /^(?!\.{1,2}$)[\w.-]{1,100}$/;

/** `POST /orgs/{org}/repos` and `POST /user/repos`. */
export function createCreateRepoRouter(options: {
  world: GithubWorld;
}): Router {
  const { world } = options;
  const router = Router();

  const create = (req: Request, owner: string) => {
    const input = parseBody(repoSchema, req);
    if (!VALID_NAME.test(input.name)) {
      throw validationFailed('Repository', 'name', 'invalid');
    }
    if (world.findRepo(owner, input.name)) {
      throw new ApiError(422, 'Repository creation failed.', {
        details: {
          errors: [
            {
              resource: 'Repository',
              code: 'custom',
              field: 'name',
              message: 'name already exists on this account',
            },
          ],
        },
      });
    }
    if (!callerHasScope(callerOf(req), 'public_repo')) {
      throw new ApiError(403, 'Must have the repo or public_repo scope.');
    }
    const repo = world.addRepo(owner, input.name);
    repo.description = input.description ?? null;
    repo.homepage = input.homepage ?? null;
    repo.private =
      input.private ??
      (input.visibility ? input.visibility !== 'public' : false);
    if (input.auto_init) {
      repo.writeFile('README.md', `# ${input.name}\n`);
    }
    return presentRepo(world, repo, requestOrigin(req), true);
  };

  router.post('/orgs/:org/repos', (req, res) => {
    const { login } = orgForMembers(world, req);
    res.status(201).json(create(req, login));
  });

  router.post('/user/repos', (req, res) => {
    res.status(201).json(create(req, callerOf(req).login));
  });

  return router;
}
