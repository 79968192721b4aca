import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import { isFileOfRepository } from './isFileOfRepository';
import { readLocation } from './readLocation';
import type { Repository } from './Repository';

/**
 * Whether the description of an entity is a file of the repository that it names, or one of the operator's own. Goes by
 * where the catalog has read it and by what was registered to begin with, which its authors cannot write, and not by its
 * source location, which they can.
 *
 * Both, because the catalog derives the first from the second: a registered pattern can be worded so that the files of one
 * repository get addresses of another.
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
  return [location, readLocation(entity, ANNOTATION_ORIGIN_LOCATION)].every(
    each => each?.type === 'url' && isFileOfRepository(each.target, repository),
  );
}
