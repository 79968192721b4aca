import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import type { ScmIntegrations } from '@backstage/integration';
import type { ProjectSlug } from '@internal/plugin-security-insights-common';
import type { GithubHost } from '../github/GithubHost';
import { githubError } from '../github/githubError';
import { readLocation } from './readLocation';

const GITHUB = 'github.com';

/** What is known of the configured hosts. */
export interface KnownHosts {
  hosts: readonly GithubHost[];
  /** All integrations, to tell a GitHub that is not configured from another kind of host. */
  integrations: ScmIntegrations;
}

function toUrl(target: string): URL | undefined {
  return URL.canParse(target) ? new URL(target) : undefined;
}

function isIn({ pathname }: URL, { owner, repository }: ProjectSlug): boolean {
  const path = `${pathname}/`.toLocaleLowerCase('en-US');
  return path.startsWith(`/${owner}/${repository}/`.toLocaleLowerCase('en-US'));
}

/** The host of a repository that nothing says anything about, such as one described in a file of the operator. */
function guessHost(hosts: readonly GithubHost[]): GithubHost {
  const usable = hosts.filter(({ credentials }) => credentials.length > 0);
  const github = hosts.find(({ host }) => host === GITHUB);
  const guess = usable.length === 1 ? usable[0] : github;
  if (!guess || (usable.length > 1 && guess.credentials.length === 0)) {
    throw githubError(
      'REQUEST_REJECTED',
      `The entity does not tell on which GitHub its repository is. Add the annotation ${ANNOTATION_SOURCE_LOCATION} with the address of the repository, for example url:https://github.acme.example/acme/carts/.`,
    );
  }
  return guess;
}

/**
 * Which GitHub an entity's repository is on: that of its source, else that of its description, else the only one that the
 * portal has credentials for, else github.com.
 *
 * @throws VendorError with NOT_CONFIGURED, naming the host, when the entity comes from that repository on a host that no
 *   integration knows, because another GitHub may have a repository of the same name; with REQUEST_REJECTED when several
 *   are possible
 */
export function findHost(
  entity: Entity,
  slug: ProjectSlug,
  { hosts, integrations }: KnownHosts,
): GithubHost {
  for (const annotation of [ANNOTATION_SOURCE_LOCATION, ANNOTATION_LOCATION]) {
    const location = readLocation(entity, annotation);
    const url = location?.type === 'url' ? toUrl(location.target) : undefined;
    const host = url && hosts.find(each => each.host === url.host);
    if (host) {
      return host;
    }
    if (url && isIn(url, slug) && !integrations.byHost(url.host)) {
      throw githubError(
        'NOT_CONFIGURED',
        `The portal does not know the GitHub at ${url.host}. The people who run this portal have to add it to integrations.github, with an App or a token.`,
      );
    }
  }
  return guessHost(hosts);
}
