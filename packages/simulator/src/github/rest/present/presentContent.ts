import type { GitObject } from '../../git/ObjectStore';
import { isFolder, type TreeFile } from '../../git/trees';
import type { GithubRepo } from '../../world/GithubRepo';
import { repoApiUrl, repoHtmlUrl } from './presentRepo';

const MIB = 1024 * 1024;

/** A file in lines of 60 characters, as GitHub wraps base64. */
export function wrappedBase64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{1,60}/g, '$&\n');
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

// Above one megabyte GitHub leaves the content out and expects the raw media type.
function contentOf(blob: GitObject | undefined) {
  return blob && blob.size <= MIB
    ? { content: wrappedBase64(blob.bytes()), encoding: 'base64' }
    : { content: '', encoding: 'none' };
}

/** A file or folder as the contents endpoint shows it; `full` adds a file's content. */
export function presentContent(
  repo: GithubRepo,
  item: {
    path: string;
    ref: string;
    entry: TreeFile;
    blob: GitObject | undefined;
    full: boolean;
  },
  origin: string,
) {
  const { path, ref, entry, blob, full } = item;
  const folder = isFolder(entry);
  const kind = folder ? 'tree' : 'blob';
  const url = `${repoApiUrl(repo, origin)}/contents/${encodePath(
    path,
  )}?ref=${encodeURIComponent(ref)}`;
  const gitUrl = `${repoApiUrl(repo, origin)}/git/${kind}s/${entry.sha}`;
  const htmlUrl = `${repoHtmlUrl(repo)}/${kind}/${ref}/${encodePath(path)}`;
  return {
    name: path.split('/').pop(),
    path,
    sha: entry.sha,
    size: folder ? 0 : blob?.size ?? 0,
    type: folder ? 'dir' : 'file',
    url,
    git_url: gitUrl,
    html_url: htmlUrl,
    download_url: folder
      ? null
      : `https://raw.githubusercontent.com/${repo.fullName}/${ref}/${encodePath(
          path,
        )}`,
    ...(full ? contentOf(blob) : {}),
    _links: { self: url, git: gitUrl, html: htmlUrl },
  };
}
