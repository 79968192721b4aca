import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, toError } from '@backstage/errors';

/**
 * The complete reference of an entity that a person wrote, for example `component:default/carts` for `carts`.
 *
 * @throws InputError (400) with an example, when it is none
 */
export function completeEntityRef(text: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultKind: 'component' }),
    );
  } catch (error) {
    throw new InputError(
      `The entity has to be given like component:default/carts. ${
        toError(error).message
      }`,
    );
  }
}
