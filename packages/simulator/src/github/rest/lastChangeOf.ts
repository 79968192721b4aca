import { findPath } from '../git/trees';
import type { GithubRepo } from '../world/GithubRepo';

/** When a path was last changed by a commit that the ref contains; undefined when it does not exist. */
export function lastChangeOf(
  repo: GithubRepo,
  ref: string,
  path: string,
): Date | undefined {
  const current = repo.find(path, ref)?.sha;
  let changed: Date | undefined;
  for (const commit of repo.history(ref)) {
    if (findPath(repo.objects, commit.tree, path)?.sha !== current) {
      break;
    }
    changed = commit.committer.date;
  }
  return changed;
}
