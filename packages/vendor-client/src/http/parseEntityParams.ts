import {
  makeValidator,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

const validator = makeValidator();

/**
 * The entity that the route parameters `kind`, `namespace` and `name` name. Case does not matter, as in the catalog.
 *
 * @throws InputError saying which part is wrong, when no entity can have such a name.
 */
export function parseEntityParams(
  params: Readonly<Record<string, string | undefined>>,
): CompoundEntityRef {
  const { kind, namespace, name } = params;
  if (!validator.isValidKind(kind) || kind === undefined) {
    throw new InputError(
      'The kind of the entity must be a word of letters and digits, for example "component".',
    );
  }
  if (
    namespace === undefined ||
    !validator.isValidNamespace(namespace.toLocaleLowerCase('en-US'))
  ) {
    throw new InputError(
      'The namespace of the entity must be at most 63 letters, digits and single dashes, for example "default".',
    );
  }
  if (!validator.isValidEntityName(name) || name === undefined) {
    throw new InputError(
      'The name of the entity must be at most 63 letters, digits and single "-", "_" or "." between them.',
    );
  }
  return { kind, namespace, name };
}
