import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  authorizeEntity,
  completeEntityRef,
  requirePerson,
} from '@internal/vendor-client';
import type { ActionOptions } from './ActionOptions';

/**
 * The entity that an action is about, checked as the routes check it: only for people, only entities that they may
 * read, only with the permission for Sysdig's results.
 *
 * @throws NotAllowedError, NotFoundError or InputError
 */
export async function findEntity(
  options: ActionOptions,
  entityRef: string,
  credentials: BackstageCredentials,
): Promise<Entity> {
  const person = requirePerson(options.auth, credentials);
  return authorizeEntity(options, completeEntityRef(entityRef), person);
}
