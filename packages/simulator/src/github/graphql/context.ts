import { GraphQLError } from 'graphql';
import type { Caller } from '../rest/caller';
import type { GithubWorld } from '../world/GithubWorld';

/** What the nodes of one GraphQL request are made from. */
export interface GraphContext {
  world: GithubWorld;
  caller: Caller;
  /** Origin for links to the simulator. */
  origin: string;
}

/** GitHub's error for something that is not there for the caller. */
export function couldNotResolve(what: string): GraphQLError {
  return new GraphQLError(`Could not resolve to ${what}.`, {
    extensions: { type: 'NOT_FOUND' },
  });
}
