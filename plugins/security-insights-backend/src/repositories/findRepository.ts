import type { Entity } from '@backstage/catalog-model';
import {
  parseProjectSlug,
  PROJECT_SLUG_ANNOTATION,
} from '@internal/plugin-security-insights-common';
import type { GithubHost } from '../github/GithubHost';
import { githubError } from '../github/githubError';
import { findHost, type KnownHosts } from './findHost';
import type { Repository } from './Repository';

function requireUsable({ host, apiUrl, credentials, problem }: GithubHost) {
  if (credentials.length === 0) {
    throw githubError(
      'NOT_CONFIGURED',
      `The portal has no credentials for ${host}. The people who run this portal have to give it a GitHub App or a token in integrations.github (GITHUB_TOKEN).`,
    );
  }
  if (!apiUrl) {
    throw githubError('NOT_CONFIGURED', problem ?? `${host} has no address.`);
  }
}

/**
 * The repository that an entity names, on the GitHub that it comes from. Nothing of it is ever taken from a request.
 *
 * @throws VendorError with NOT_FOUND without the annotation, REQUEST_REJECTED for a value that is no repository, and
 *   NOT_CONFIGURED naming the host and what to set
 */
export function findRepository(entity: Entity, known: KnownHosts): Repository {
  const value = entity.metadata.annotations?.[PROJECT_SLUG_ANNOTATION]?.trim();
  if (!value) {
    throw githubError(
      'NOT_FOUND',
      `The entity names no repository. Add the annotation ${PROJECT_SLUG_ANNOTATION}, for example acme/carts.`,
    );
  }
  const parsed = parseProjectSlug(value);
  if (!parsed) {
    throw githubError(
      'REQUEST_REJECTED',
      `The annotation ${PROJECT_SLUG_ANNOTATION} has to be the owner and the name of one repository, for example acme/carts. Correct it in the file that describes the entity.`,
    );
  }
  const host = findHost(entity, parsed, known);
  requireUsable(host);
  const { owner, repository: name } = parsed;
  const slug = `${owner}/${name}`;
  return {
    host,
    owner,
    name,
    slug,
    key: `${host.host} ${slug}`.toLocaleLowerCase('en-US'),
    url: `${host.webUrl}/${slug}`,
  };
}
