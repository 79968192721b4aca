import type { Commit } from '../git/commits';
import type { GithubRepo } from '../world/GithubRepo';
import { ApiError } from './ApiError';

/** The commit of a ref; 409 in an empty repository, 422 when the ref does not exist. */
export function commitOf(repo: GithubRepo, ref: string): Commit {
  if (repo.isEmpty) {
    throw new ApiError(409, 'Git Repository is empty.');
  }
  const commit = repo.commitAt(ref);
  if (!commit) {
    throw new ApiError(422, `No commit found for SHA: ${ref}`);
  }
  return commit;
}
