import { pullHtmlUrl } from '../rest/present/presentPull';
import { repoHtmlUrl } from '../rest/present/presentRepo';
import type { GithubRepo } from '../world/GithubRepo';
import type { GithubPull } from '../world/types';
import { toConnection, type ConnectionArgs } from './connection';
import type { GraphContext } from './context';
import { gitObjectNode } from './gitObjectNode';
import { ownerNode } from './ownerNode';
import {
  vulnerabilityAlerts,
  type VulnerabilityAlertArgs,
} from './vulnerabilityAlerts';

function stateOf(pull: GithubPull): string {
  if (pull.merged) {
    return 'MERGED';
  }
  return pull.state === 'open' ? 'OPEN' : 'CLOSED';
}

function refNode(
  { world }: GraphContext,
  repo: GithubRepo,
  branch: string,
): object | null {
  const sha = repo.branches.get(branch);
  if (!sha) {
    return null;
  }
  return {
    id: `REF_sim${repo.id}_${branch}`,
    name: branch,
    prefix: 'refs/heads/',
    target: () => gitObjectNode(repo, sha),
    associatedPullRequests: (
      args: ConnectionArgs & { states?: string[] | null },
    ) => {
      // The branch may be in a fork, the pull request in the repository it was forked from.
      const pulls = world.repos
        .filter(({ name }) => name === repo.name)
        .flatMap(target => target.pulls.map(pull => ({ target, pull })))
        .filter(
          ({ pull }) =>
            pull.head === branch &&
            pull.headOwner === repo.owner &&
            (!args.states || args.states.includes(stateOf(pull))),
        );
      return toConnection(pulls, args, ({ target, pull }) => ({
        id: `PR_sim${target.id}_${pull.number}`,
        number: pull.number,
        title: pull.title,
        url: pullHtmlUrl(target, pull),
        state: stateOf(pull),
      }));
    },
  };
}

function resolveExpression(repo: GithubRepo, expression: string) {
  const colon = expression.indexOf(':');
  if (colon < 0) {
    return repo.resolve(expression);
  }
  return repo.find(expression.slice(colon + 1), expression.slice(0, colon))
    ?.sha;
}

/** A repository. */
export function repositoryNode(
  context: GraphContext,
  repo: GithubRepo,
): object {
  return {
    id: `R_sim${repo.id}`,
    databaseId: repo.id,
    name: repo.name,
    nameWithOwner: repo.fullName,
    description: repo.description,
    url: repoHtmlUrl(repo),
    isArchived: repo.archived,
    isFork: repo.fork,
    isEmpty: repo.isEmpty,
    isPrivate: repo.private,
    visibility: repo.private ? 'PRIVATE' : 'PUBLIC',
    owner: () => ownerNode(context, repo.owner),
    repositoryTopics: (args: ConnectionArgs) =>
      toConnection(repo.topics, args, name => ({ topic: { name } })),
    vulnerabilityAlerts: (args: VulnerabilityAlertArgs) =>
      vulnerabilityAlerts(context, repo, args),
    defaultBranchRef: () => refNode(context, repo, repo.defaultBranch),
    object: (args: { expression?: string | null; oid?: string | null }) => {
      const sha =
        args.oid ?? resolveExpression(repo, args.expression ?? 'HEAD');
      return sha ? gitObjectNode(repo, sha) : null;
    },
    ref: ({ qualifiedName }: { qualifiedName: string }) =>
      refNode(context, repo, qualifiedName.replace(/^refs\/heads\//, '')),
  };
}
