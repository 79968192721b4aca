import { Router } from 'express';
import { graphql } from 'graphql';
import { z } from 'zod';
import { parseBody } from '../../http/parseBody';
import { requestOrigin } from '../../http/requestOrigin';
import { callerOf, canRead } from '../rest/caller';
import type { GithubWorld } from '../world/GithubWorld';
import { couldNotResolve, type GraphContext } from './context';
import {
  createCommitOnBranch,
  type CreateCommitOnBranchInput,
} from './createCommitOnBranch';
import { orgNode } from './orgNode';
import { ownerNode } from './ownerNode';
import { repositoryNode } from './repositoryNode';
import { schema } from './schema';
import { userNode } from './userNode';

const bodySchema = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

function rootOf(context: GraphContext) {
  const { world, caller } = context;
  return {
    viewer: () => context.nodes.user(world.user(caller.login)),
    rateLimit: {
      limit: 5000,
      cost: 1,
      remaining: 4999,
      resetAt: new Date(Date.now() + 3_600_000).toISOString(),
    },
    user: ({ login }: { login: string }) => {
      const user = world.findUser(login);
      if (!user) {
        throw couldNotResolve(`a User with the login of '${login}'`);
      }
      return context.nodes.user(user);
    },
    organization: ({ login }: { login: string }) => {
      const org = world.findOrg(login);
      if (!org) {
        throw couldNotResolve(`an Organization with the login of '${login}'`);
      }
      return context.nodes.org(org);
    },
    repositoryOwner: ({ login }: { login: string }) =>
      ownerNode(context, login),
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const repo = world.findRepo(owner, name);
      if (!repo || !canRead(world, caller, repo)) {
        throw couldNotResolve(`a Repository with the name '${owner}/${name}'`);
      }
      return context.nodes.repository(repo);
    },
    createCommitOnBranch: ({ input }: { input: CreateCommitOnBranchInput }) =>
      createCommitOnBranch(context, input),
  };
}

/** `POST /api/graphql`. Failures inside a query come as HTTP 200 with `errors`, as at GitHub. */
export function createGraphqlRouter(options: { world: GithubWorld }): Router {
  const { world } = options;
  const router = Router();

  router.post('/graphql', (req, res, next) => {
    const { query, variables, operationName } = parseBody(bodySchema, req);
    const context: GraphContext = {
      world,
      caller: callerOf(req),
      origin: requestOrigin(req),
      nodes: {
        user: user => userNode(context, user),
        org: org => orgNode(context, org),
        repository: repo => repositoryNode(context, repo),
      },
    };
    graphql({
      schema,
      source: query,
      rootValue: rootOf(context),
      variableValues: variables ?? undefined,
      operationName: operationName ?? undefined,
    }).then(({ data, errors }) => {
      res.json({
        ...(data === undefined ? {} : { data }),
        ...(errors
          ? {
              errors: errors.map(
                ({ message, path, locations, extensions }) => ({
                  type: extensions.type,
                  path,
                  locations,
                  message,
                }),
              ),
            }
          : {}),
      });
    }, next);
  });

  return router;
}
