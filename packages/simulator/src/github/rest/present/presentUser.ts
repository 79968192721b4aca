import type { GithubOrg, GithubTeam, GithubUser } from '../../world/types';

/** A user as it appears inside other things. */
export function presentSimpleUser(
  user: Pick<GithubUser, 'login' | 'id' | 'nodeId'>,
  origin: string,
) {
  const api = `${origin}/api/v3/users/${user.login}`;
  return {
    login: user.login,
    id: user.id,
    node_id: user.nodeId,
    avatar_url: `${origin}/avatars/${user.login}.svg`,
    gravatar_id: '',
    url: api,
    html_url: `https://github.com/${user.login}`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    type: 'User',
    site_admin: false,
  };
}

/** A user as `GET /user` and `GET /users/{login}` show it. */
export function presentUser(user: GithubUser, origin: string) {
  return {
    ...presentSimpleUser(user, origin),
    name: user.name,
    company: null,
    blog: '',
    location: null,
    email: user.email,
    hireable: null,
    bio: user.bio,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2026-01-12T09:00:00Z',
    suspended_at: user.suspended ? '2026-01-12T09:00:00Z' : null,
  };
}

/** An organization inside other things. */
export function presentOrg(org: GithubOrg, origin: string) {
  return {
    login: org.login,
    id: org.id,
    node_id: org.nodeId,
    url: `${origin}/api/v3/orgs/${org.login}`,
    repos_url: `${origin}/api/v3/orgs/${org.login}/repos`,
    avatar_url: `${origin}/avatars/${org.login}.svg`,
    description: org.description,
  };
}

/** An organization as `GET /orgs/{org}` shows it. */
export function presentFullOrg(org: GithubOrg, origin: string) {
  return {
    ...presentOrg(org, origin),
    name: org.name,
    html_url: `https://github.com/${org.login}`,
    type: 'Organization',
    is_verified: org.verifiedDomains.length > 0,
    public_repos: 0,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2026-01-12T09:00:00Z',
  };
}

/** A team as the teams endpoints show it. */
export function presentTeam(org: GithubOrg, team: GithubTeam, origin: string) {
  const parent = org.teams.find(({ slug }) => slug === team.parent);
  const simple = (shown: GithubTeam) => ({
    id: shown.id,
    node_id: shown.nodeId,
    name: shown.name,
    slug: shown.slug,
    description: shown.description,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'pull',
    url: `${origin}/api/v3/organizations/${org.id}/team/${shown.id}`,
    html_url: `https://github.com/orgs/${org.login}/teams/${shown.slug}`,
  });
  return { ...simple(team), parent: parent ? simple(parent) : null };
}
