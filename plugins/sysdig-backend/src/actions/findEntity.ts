import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { InputError, NotAllowedError, toError } from '@backstage/errors';
import { authorizeEntity } from '@internal/vendor-client';
import type { ActionOptions } from './ActionOptions';

function complete(entityRef: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(entityRef, { defaultKind: 'component' }),
    );
  } catch (error) {
    throw new InputError(
      `The entity has to be given like component:default/carts. ${
        toError(error).message
      }`,
    );
  }
}

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
  // Services are allowed everything by the permission framework, and would read for whoever calls them.
  if (!options.auth.isPrincipal(credentials, 'user')) {
    throw new NotAllowedError(
      'This action is for people only. Call it with the credentials of a signed-in person.',
    );
  }
  return authorizeEntity(options, complete(entityRef), credentials);
}
