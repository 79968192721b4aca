import { acmeCompany, acmePeople, acmeTeams } from '../../acme';
import type { AcmePerson } from '../../acme';
import type { GithubWorld } from './GithubWorld';
import type { GithubTeam, GithubUser } from './types';

/** Login of the account that the portal's own token belongs to. */
export const INTEGRATION_LOGIN = 'callboard-bot';

/** Owner of the component that the security article registers. */
const ARTICLE_AUTHOR = 'CarlosIA12';

function toUser(person: AcmePerson): GithubUser {
  const { login, id, nodeId, name, profileEmail, persona } = person;
  return {
    login,
    id,
    nodeId,
    name,
    bio: null,
    email: profileEmail,
    emails: person.emails.map(entry => ({
      ...entry,
      visibility: visibilityOf(entry, profileEmail),
    })),
    suspended: false,
    ...(persona ? { persona } : {}),
  };
}

/** GitHub states the visibility of the primary address only. */
function visibilityOf(
  entry: { email: string; primary: boolean },
  profileEmail: string | null,
) {
  if (!entry.primary) {
    return null;
  }
  return entry.email === profileEmail ? 'public' : 'private';
}

function outsider(login: string, id: number, name: string): GithubUser {
  return {
    login,
    id,
    nodeId: `U_sim${id}`,
    name,
    bio: null,
    email: null,
    emails: [],
    suspended: false,
  };
}

function toTeam(team: (typeof acmeTeams)[number]): GithubTeam {
  return {
    slug: team.slug,
    id: team.id,
    nodeId: `T_sim${team.id}`,
    name: team.name,
    description: team.description,
    ...(team.parent ? { parent: team.parent } : {}),
    members: acmePeople
      .filter(person => person.teams.includes(team.slug))
      .map(({ login }) => ({ login, role: 'member', state: 'active' })),
  };
}

/** The people, the organization and its teams of the demo company, and the accounts around it. */
export function seedPeople(world: GithubWorld): void {
  world.users = [
    ...acmePeople.map(toUser),
    outsider(INTEGRATION_LOGIN, 1100, 'Callboard'),
    outsider(ARTICLE_AUTHOR, 2001, 'Carlos'),
  ];
  world.orgs = [
    {
      login: acmeCompany.login,
      id: acmeCompany.id,
      nodeId: acmeCompany.nodeId,
      name: acmeCompany.name,
      description: acmeCompany.description,
      verifiedDomains: [acmeCompany.emailDomain],
      samlEnforced: false,
      members: acmePeople
        .filter(person => person.catalogRef)
        .map(({ login, role }) => ({
          login,
          role: role ?? 'member',
          state: 'active',
        })),
      teams: acmeTeams.map(toTeam),
    },
  ];
}
