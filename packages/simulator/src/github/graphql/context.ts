import { GraphQLError } from 'graphql';
import type { Caller } from '../rest/caller';
import type { GithubRepo } from '../world/GithubRepo';
import type { GithubWorld } from '../world/GithubWorld';
import type { GithubOrg, GithubUser } from '../world/types';

/** What the nodes of one GraphQL request are made from. */
export interface GraphContext {
  world: GithubWorld;
  caller: Caller;
  /** Origin for links to the simulator. */
  origin: string;
  /** Makers of the nodes that refer to one another. */
  nodes: {
    user(user: GithubUser): object;
    org(org: GithubOrg): object;
    repository(repo: GithubRepo): object;
  };
}

/** GitHub's error for something that is not there for the caller. */
export function couldNotResolve(what: string): GraphQLError {
  return new GraphQLError(`Could not resolve to ${what}.`, {
    extensions: { type: 'NOT_FOUND' },
  });
}
