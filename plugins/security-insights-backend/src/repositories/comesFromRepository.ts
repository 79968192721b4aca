import { ANNOTATION_LOCATION, type Entity } from '@backstage/catalog-model';
import { readLocation } from './readLocation';
import type { Repository } from './Repository';

// Readers of the catalog and URL parsers might resolve these differently.
const AMBIGUOUS = /\/\.{1,2}(?:\/|$)|%2e|%2f|%5c|[\\@?#\s]/i;

/**
 * Whether the description of an entity is a file of the repository that it names, or one of the operator's own. Goes by
 * where the catalog has read it, which its authors cannot write, and not by its source location, which they can.
 */
export function comesFromRepository(
  entity: Entity,
  repository: Repository,
): boolean {
  const location = readLocation(entity, ANNOTATION_LOCATION);
  if (location?.type === 'file') {
    // Only the configuration of the portal can name files.
    return true;
  }
  return (
    location?.type === 'url' &&
    !AMBIGUOUS.test(location.target) &&
    location.target
      .toLocaleLowerCase('en-US')
      .startsWith(`${repository.url}/`.toLocaleLowerCase('en-US'))
  );
}
