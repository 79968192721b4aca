import { canRead } from '../rest/caller';
import { toConnection, type ConnectionArgs } from './connection';
import type { GraphContext } from './context';

/** The fields by which a user or organization gives its repositories. */
export function ownedRepositories(context: GraphContext, owner: string) {
  const { world, caller } = context;
  return {
    repositories: (args: ConnectionArgs) =>
      toConnection(
        world.repos.filter(
          repo => repo.owner === owner && canRead(world, caller, repo),
        ),
        args,
        context.nodes.repository,
      ),
    repository: ({ name }: { name: string }) => {
      const repo = world.findRepo(owner, name);
      return repo && canRead(world, caller, repo)
        ? context.nodes.repository(repo)
        : null;
    },
  };
}
