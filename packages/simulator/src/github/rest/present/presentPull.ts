import type { GithubRepo } from '../../world/GithubRepo';
import type { GithubWorld } from '../../world/GithubWorld';
import type { GithubPull } from '../../world/types';
import { presentRepo, repoApiUrl, repoHtmlUrl } from './presentRepo';
import { presentSimpleUser, presentTeam } from './presentUser';

/** Address of a pull request for people. */
export function pullHtmlUrl(repo: GithubRepo, pull: GithubPull): string {
  return `${repoHtmlUrl(repo)}/pull/${pull.number}`;
}

// Whom GitHub shows in place of accounts that are gone.
const GHOST = { login: 'ghost', id: 10137, nodeId: 'U_ghost' };

/** A pull request as the pulls endpoints show it. */
export function presentPull(
  world: GithubWorld,
  repo: GithubRepo,
  pull: GithubPull,
  origin: string,
) {
  const org = world.findOrg(repo.owner);
  const headRepo = world.findRepo(pull.headOwner, repo.name) ?? repo;
  const person = (login: string) =>
    presentSimpleUser(world.findUser(login) ?? GHOST, origin);
  const side = (where: GithubRepo, branch: string) => ({
    label: `${where.owner}:${branch}`,
    ref: branch,
    sha: where.branches.get(branch) ?? '',
    repo: presentRepo(world, where, origin, true),
  });
  return {
    id: repo.id * 1000 + pull.number,
    node_id: `PR_sim${repo.id}_${pull.number}`,
    number: pull.number,
    url: `${repoApiUrl(repo, origin)}/pulls/${pull.number}`,
    html_url: pullHtmlUrl(repo, pull),
    issue_url: `${repoApiUrl(repo, origin)}/issues/${pull.number}`,
    state: pull.state,
    locked: false,
    draft: pull.draft,
    merged: pull.merged,
    mergeable: pull.state === 'open',
    title: pull.title,
    body: pull.body,
    user: person(pull.author),
    created_at: pull.createdAt.toISOString(),
    head: side(headRepo, pull.head),
    base: side(repo, pull.base),
    labels: pull.labels.map(name => ({ name })),
    assignees: pull.assignees.map(person),
    requested_reviewers: pull.reviewers.map(person),
    requested_teams: org
      ? org.teams
          .filter(({ slug }) => pull.teamReviewers.includes(slug))
          .map(team => presentTeam(org, team, origin))
      : [],
  };
}
