import type { Entity } from '@backstage/catalog-model';

/** Names the repository of an entity on its GitHub, as `owner/repository`. */
export const PROJECT_SLUG_ANNOTATION = 'github.com/project-slug';

/** A repository, without its host. */
export interface ProjectSlug {
  owner: string;
  repository: string;
}

/** Whether the entity names a repository, well-formed or not. Enough to show the tab, which then explains a wrong value. */
export function hasProjectSlug(entity: Entity): boolean {
  return Boolean(
    entity.metadata.annotations?.[PROJECT_SLUG_ANNOTATION]?.trim(),
  );
}

/** Name of the predicate in the plugin that the security article installs. */
export const isSecurityInsightsAvailable = hasProjectSlug;

// Names of managed users end in an underscore and the short name of their company.
const SLUG = /^([A-Za-z0-9][A-Za-z0-9_-]{0,38})\/([A-Za-z0-9._-]{1,100})$/;

/**
 * Reads `owner/repository` with GitHub's rules for names; undefined for everything else, so that nothing but one repository
 * can ever be addressed.
 */
export function parseProjectSlug(value: string): ProjectSlug | undefined {
  const match = SLUG.exec(value.trim());
  if (!match || match[2] === '.' || match[2] === '..') return undefined;
  return { owner: match[1], repository: match[2] };
}
