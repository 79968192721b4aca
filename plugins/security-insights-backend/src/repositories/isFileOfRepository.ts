import { getGithubFileFetchUrl } from '@backstage/integration';
import type { Repository } from './Repository';

// Readers of the catalog and URL parsers might resolve these differently, or read another revision.
const AMBIGUOUS = /\/\.{1,2}(?:\/|$)|[\\@?#%&\s]/;

// After the repository: how the file is shown, and of which branch. No branch with a slash, which cannot be told from folders.
const BRANCH_AND_FILE = /^\/(?:blob|tree|raw)\/([\w.-]+)\/./;

/**
 * What GitHub may take for a commit: a hash or the beginning of one, alone or as "git describe" writes it. GitHub serves
 * commits that exist only in forks under the address of the repository, and those of pull requests by their references.
 */
const MAYBE_FOREIGN = /^(?:(?:.*-g)?[0-9a-f]{4,64}|refs|pull)$/i;

// Only compared, never asked.
const API = 'https://api.invalid';

const lower = (text: string) => text.toLocaleLowerCase('en-US');

/** What the catalog asks GitHub for when it reads this address; undefined when it is not readable. */
function whatIsRead(target: string, { host }: Repository): string | undefined {
  try {
    return getGithubFileFetchUrl(
      target,
      { host: host.host, apiBaseUrl: API },
      { type: 'token', token: 'none' },
    );
  } catch {
    return undefined;
  }
}

/**
 * Whether an address that the catalog has read is a file on a branch or tag of this very repository, so that somebody who may
 * write there has put it there. Anything in doubt is not.
 */
export function isFileOfRepository(
  target: string,
  repository: Repository,
): boolean {
  const { url, slug } = repository;
  if (AMBIGUOUS.test(target) || !lower(target).startsWith(`${lower(url)}/`)) {
    return false;
  }
  const branch = BRANCH_AND_FILE.exec(target.slice(url.length))?.[1];
  if (branch === undefined || MAYBE_FOREIGN.test(branch)) {
    return false;
  }
  const read = whatIsRead(target, repository);
  return (
    read !== undefined &&
    lower(read).startsWith(`${API}/repos/${lower(slug)}/contents/`) &&
    read.endsWith(`?ref=${branch}`)
  );
}
