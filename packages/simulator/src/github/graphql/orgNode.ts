import type { GithubMembership, GithubOrg, GithubTeam } from '../world/types';
import { toConnection, type ConnectionArgs } from './connection';
import type { GraphContext } from './context';
import { ownedRepositories } from './ownedRepositories';

function memberConnection(
  context: GraphContext,
  members: GithubMembership[],
  args: ConnectionArgs,
) {
  const active = members.filter(({ state }) => state === 'active');
  return toConnection(active, args, ({ login }) =>
    context.nodes.user(context.world.user(login)),
  );
}

function teamNode(
  context: GraphContext,
  org: GithubOrg,
  team: GithubTeam,
): object {
  const url = `https://github.com/orgs/${org.login}/teams/${team.slug}`;
  const below = org.teams.filter(({ parent }) => parent === team.slug);
  return {
    id: team.nodeId,
    databaseId: team.id,
    slug: team.slug,
    combinedSlug: `${org.login}/${team.slug}`,
    name: team.name,
    description: team.description,
    avatarUrl: `${context.origin}/avatars/${org.login}.svg`,
    url,
    editTeamUrl: `${url}/edit`,
    parentTeam: () => {
      const parent = org.teams.find(({ slug }) => slug === team.parent);
      return parent ? teamNode(context, org, parent) : null;
    },
    members: (args: ConnectionArgs & { membership: string }) => {
      const direct = args.membership === 'CHILD_TEAM' ? [] : team.members;
      const inherited =
        args.membership === 'IMMEDIATE'
          ? []
          : below.flatMap(({ members }) => members);
      const unique = new Map(
        [...direct, ...inherited].map(member => [member.login, member]),
      );
      return memberConnection(context, Array.from(unique.values()), args);
    },
  };
}

/** An organization. */
export function orgNode(context: GraphContext, org: GithubOrg): object {
  return {
    __typename: 'Organization',
    id: org.nodeId,
    databaseId: org.id,
    login: org.login,
    name: org.name,
    description: org.description,
    avatarUrl: `${context.origin}/avatars/${org.login}.svg`,
    url: `https://github.com/${org.login}`,
    membersWithRole: (args: ConnectionArgs) =>
      memberConnection(context, org.members, args),
    team: ({ slug }: { slug: string }) => {
      const team = org.teams.find(candidate => candidate.slug === slug);
      return team ? teamNode(context, org, team) : null;
    },
    teams: (args: ConnectionArgs & { userLogins?: string[] | null }) => {
      // One empty login means the same as none; a stock query has it as its default.
      const logins = (args.userLogins ?? []).filter(Boolean);
      const teams = org.teams.filter(
        ({ members }) =>
          logins.length === 0 ||
          members.some(({ login }) => logins.includes(login)),
      );
      return toConnection(teams, args, team => teamNode(context, org, team));
    },
    ...ownedRepositories(context, org.login),
  };
}
