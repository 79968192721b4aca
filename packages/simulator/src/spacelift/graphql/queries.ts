import { GraphQLError } from 'graphql';
import { searchRuns } from '../search/searchRuns';
import { searchStacks, visibleStacks } from '../search/searchStacks';
import type { SearchInput } from '../search/SearchInput';
import { findRun } from '../world/findRun';
import { unauthorized, type GraphContext } from './context';
import { spaceNode } from './spaceNode';
import { stackNode } from './stackNode';

function requireSession({ session }: GraphContext) {
  if (!session) {
    throw unauthorized();
  }
  return session;
}

/** The questions. A bad token empties lists and hides the viewer; everything else says `unauthorized`. */
export function queries(context: GraphContext) {
  const { world, session } = context;
  return {
    viewer: () =>
      session
        ? {
            id: `api::${session.keyId}`,
            name: 'backstage',
            login: `api::${session.keyId}`,
            jwt: null,
            validUntil: null,
          }
        : null,
    stacks: () =>
      session
        ? visibleStacks(context).map(stack => stackNode(context, stack))
        : [],
    stack: ({ id }: { id: string }) => {
      requireSession(context);
      const stack = world.findStack(id);
      return stack?.visible ? stackNode(context, stack) : null;
    },
    searchStacks: (args: { input: SearchInput }) => searchStacks(context, args),
    searchRuns: (args: { input: SearchInput }) => searchRuns(context, args),
    runStack: ({ runId }: { runId: string }) => {
      requireSession(context);
      const stack = visibleStacks(context).find(
        candidate => findRun(candidate, runId) !== undefined,
      );
      if (!stack) {
        throw new GraphQLError('not found');
      }
      return stackNode(context, stack);
    },
    spaces: () => {
      requireSession(context);
      return world.spaces.map(spaceNode);
    },
    space: ({ id }: { id: string }) => {
      requireSession(context);
      const space = world.spaces.find(candidate => candidate.id === id);
      return space ? spaceNode(space) : null;
    },
  };
}
