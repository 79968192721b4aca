import { isFolder, readTree } from '../git/trees';
import { repoHtmlUrl } from '../rest/present/presentRepo';
import type { GithubRepo } from '../world/GithubRepo';

// GitHub cuts the text of larger blobs off.
const LARGEST_TEXT_BYTES = 512 * 1024;

/** A blob, tree or commit by its hash; null when there is none. */
export function gitObjectNode(repo: GithubRepo, sha: string): object | null {
  const object = repo.objects.get(sha);
  switch (object?.type) {
    case 'blob': {
      const truncated = object.size > LARGEST_TEXT_BYTES;
      const bytes = truncated ? Buffer.alloc(0) : object.bytes();
      const isBinary = bytes.includes(0);
      return {
        __typename: 'Blob',
        id: `B_sim${sha.slice(0, 12)}`,
        oid: sha,
        byteSize: object.size,
        isBinary,
        isTruncated: truncated,
        text: isBinary || truncated ? null : bytes.toString('utf8'),
      };
    }
    case 'tree':
      return {
        __typename: 'Tree',
        id: `T_sim${sha.slice(0, 12)}`,
        oid: sha,
        entries: () =>
          readTree(repo.objects, sha).map(entry => ({
            name: entry.name,
            path: entry.name,
            mode: parseInt(entry.mode, 8),
            type: isFolder(entry) ? 'tree' : 'blob',
            oid: entry.sha,
            object: () => gitObjectNode(repo, entry.sha),
          })),
      };
    case 'commit': {
      const commit = repo.commitAt(sha);
      return {
        __typename: 'Commit',
        id: `C_sim${sha.slice(0, 12)}`,
        oid: sha,
        message: commit?.message ?? '',
        committedDate: commit?.committer.date.toISOString(),
        url: `${repoHtmlUrl(repo)}/commit/${sha}`,
      };
    }
    default:
      return null;
  }
}
