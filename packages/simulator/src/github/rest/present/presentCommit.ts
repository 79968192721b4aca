import type { Commit, Signature } from '../../git/commits';
import type { GithubRepo } from '../../world/GithubRepo';
import { repoApiUrl, repoHtmlUrl } from './presentRepo';

function presentSignature({ name, email, date }: Signature) {
  return { name, email, date: date.toISOString().replace('.000Z', 'Z') };
}

/** A commit as the git data endpoints show it. */
export function presentGitCommit(
  repo: GithubRepo,
  commit: Commit,
  origin: string,
) {
  const api = repoApiUrl(repo, origin);
  return {
    sha: commit.sha,
    node_id: `C_sim${commit.sha.slice(0, 12)}`,
    url: `${api}/git/commits/${commit.sha}`,
    html_url: `${repoHtmlUrl(repo)}/commit/${commit.sha}`,
    author: presentSignature(commit.author),
    committer: presentSignature(commit.committer),
    message: commit.message,
    tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
    parents: commit.parents.map(sha => ({
      sha,
      url: `${api}/git/commits/${sha}`,
      html_url: `${repoHtmlUrl(repo)}/commit/${sha}`,
    })),
    verification: {
      verified: false,
      reason: 'unsigned',
      signature: null,
      payload: null,
    },
  };
}

/** A commit as the commits endpoints show it. */
export function presentCommit(
  repo: GithubRepo,
  commit: Commit,
  origin: string,
) {
  const { parents, tree, verification, ...git } = presentGitCommit(
    repo,
    commit,
    origin,
  );
  const { author, committer, message, url } = git;
  return {
    sha: git.sha,
    node_id: git.node_id,
    url: `${repoApiUrl(repo, origin)}/commits/${commit.sha}`,
    html_url: git.html_url,
    commit: {
      url,
      author,
      committer,
      message,
      tree,
      verification,
      comment_count: 0,
    },
    // The simulator does not match authors to accounts.
    author: null,
    committer: null,
    parents,
  };
}
