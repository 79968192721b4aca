import type { GithubHost } from '../github/GithubHost';

/** A repository that an entity names, on a GitHub that the portal can ask. */
export interface Repository {
  host: GithubHost;
  owner: string;
  name: string;
  /** `owner/name`, as the entity writes it. */
  slug: string;
  /** The same for every spelling, because GitHub ignores case; unique among all hosts. */
  key: string;
  /** Its page at GitHub. */
  url: string;
}
