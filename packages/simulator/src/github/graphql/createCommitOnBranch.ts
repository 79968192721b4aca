import { GraphQLError } from 'graphql';
import { canWrite } from '../rest/caller';
import type { FileChange } from '../world/GithubRepo';
import { couldNotResolve, type GraphContext } from './context';
import { gitObjectNode } from './gitObjectNode';

/** Input of the mutation, as the schema has checked it. */
export interface CreateCommitOnBranchInput {
  branch: {
    repositoryNameWithOwner?: string | null;
    branchName?: string | null;
  };
  message: { headline: string; body?: string | null };
  fileChanges?: {
    additions?: { path: string; contents: string }[] | null;
    deletions?: { path: string }[] | null;
  } | null;
  expectedHeadOid: string;
  clientMutationId?: string | null;
}

/** Adds a commit to a branch when its head is still the expected one. */
export function createCommitOnBranch(
  context: GraphContext,
  input: CreateCommitOnBranchInput,
): object {
  const { world, caller } = context;
  const [owner = '', name = ''] =
    input.branch.repositoryNameWithOwner?.split('/') ?? [];
  const repo = world.findRepo(owner, name);
  if (!repo) {
    throw couldNotResolve(
      `a Repository with the name '${input.branch.repositoryNameWithOwner}'`,
    );
  }
  if (!canWrite(world, caller, repo)) {
    throw new GraphQLError('Resource not accessible by this token', {
      extensions: { type: 'FORBIDDEN' },
    });
  }
  const branch = input.branch.branchName ?? '';
  const head = repo.branches.get(branch);
  if (!head) {
    throw couldNotResolve(`a Ref with the name '${branch}'`);
  }
  if (head !== input.expectedHeadOid) {
    throw new GraphQLError(
      `Expected branch to point to "${input.expectedHeadOid}" but it did not. Pull and try again: expectedHeadOid is out of date.`,
      { extensions: { type: 'STALE_DATA' } },
    );
  }
  const changes: Record<string, FileChange> = {};
  for (const { path } of input.fileChanges?.deletions ?? []) {
    changes[path] = null;
  }
  for (const { path, contents } of input.fileChanges?.additions ?? []) {
    changes[path] = Buffer.from(contents, 'base64');
  }
  const { headline, body } = input.message;
  const sha = repo.commit(changes, {
    branch,
    message: body ? `${headline}\n\n${body}` : headline,
  });
  return {
    commit: gitObjectNode(repo, sha),
    clientMutationId: input.clientMutationId ?? null,
  };
}
