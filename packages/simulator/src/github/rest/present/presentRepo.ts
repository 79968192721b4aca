import type { GithubRepo } from '../../world/GithubRepo';
import type { GithubWorld } from '../../world/GithubWorld';
import { presentSimpleUser } from './presentUser';

/** Address of a repository in the REST API. */
export function repoApiUrl(repo: GithubRepo, origin: string): string {
  return `${origin}/api/v3/repos/${repo.fullName}`;
}

/** Address of a repository for people; the real site, as in the entities of the demo. */
export function repoHtmlUrl(repo: GithubRepo): string {
  return `https://github.com/${repo.fullName}`;
}

function presentOwner(world: GithubWorld, repo: GithubRepo, origin: string) {
  const org = world.findOrg(repo.owner);
  const owner = org ?? world.user(repo.owner);
  return {
    ...presentSimpleUser(owner, origin),
    type: org ? 'Organization' : 'User',
  };
}

/** A repository as `GET /repos/{owner}/{repo}` shows it; `write` says whether the caller may push. */
export function presentRepo(
  world: GithubWorld,
  repo: GithubRepo,
  origin: string,
  write: boolean,
) {
  const api = repoApiUrl(repo, origin);
  const html = repoHtmlUrl(repo);
  return {
    id: repo.id,
    node_id: `R_sim${repo.id}`,
    name: repo.name,
    full_name: repo.fullName,
    private: repo.private,
    visibility: repo.private ? 'private' : 'public',
    owner: presentOwner(world, repo, origin),
    html_url: html,
    description: repo.description,
    homepage: repo.homepage,
    fork: repo.fork,
    archived: repo.archived,
    disabled: false,
    url: api,
    archive_url: `${api}/{archive_format}{/ref}`,
    blobs_url: `${api}/git/blobs{/sha}`,
    branches_url: `${api}/branches{/branch}`,
    commits_url: `${api}/commits{/sha}`,
    contents_url: `${api}/contents/{+path}`,
    git_refs_url: `${api}/git/refs{/sha}`,
    pulls_url: `${api}/pulls{/number}`,
    trees_url: `${api}/git/trees{/sha}`,
    clone_url: `${origin}/${repo.fullName}.git`,
    git_url: `git://github.com/${repo.fullName}.git`,
    ssh_url: `git@github.com:${repo.fullName}.git`,
    default_branch: repo.defaultBranch,
    topics: repo.topics,
    // GitHub counts kilobytes; clients only ask whether there is anything at all.
    size: repo.isEmpty ? 0 : repo.objects.all().length,
    open_issues_count: repo.pulls.filter(({ state }) => state === 'open')
      .length,
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    created_at: repo.createdAt.toISOString(),
    updated_at: repo.pushedAt.toISOString(),
    pushed_at: repo.pushedAt.toISOString(),
    permissions: {
      admin: write,
      maintain: write,
      push: write,
      triage: write,
      pull: true,
    },
  };
}
