import type { GithubUser } from '../world/types';
import { toConnection, type ConnectionArgs } from './connection';
import type { GraphContext } from './context';
import { ownedRepositories } from './ownedRepositories';

/** A person. */
export function userNode(context: GraphContext, user: GithubUser): object {
  const { world, origin } = context;
  return {
    __typename: 'User',
    id: user.nodeId,
    databaseId: user.id,
    login: user.login,
    name: user.name,
    bio: user.bio,
    email: user.email ?? '',
    avatarUrl: `${origin}/avatars/${user.login}.svg`,
    url: `https://github.com/${user.login}`,
    suspendedAt: user.suspended ? '2026-01-12T09:00:00Z' : null,
    organizationVerifiedDomainEmails: ({ login }: { login: string }) => {
      const domains = world.findOrg(login)?.verifiedDomains ?? [];
      return user.emails
        .filter(
          ({ email, verified }) =>
            verified && domains.includes(email.split('@').pop() ?? ''),
        )
        .map(({ email }) => email);
    },
    organizations: (args: ConnectionArgs) =>
      toConnection(
        world.orgs.filter(org =>
          org.members.some(
            ({ login, state }) => login === user.login && state === 'active',
          ),
        ),
        args,
        context.nodes.org,
      ),
    ...ownedRepositories(context, user.login),
  };
}
