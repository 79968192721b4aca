import {
  KubernetesValidatorFunctions,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/**
 * The full entity reference that a text means, with `namespace` when it names none; undefined when it is malformed or
 * of another kind. The first kind is the one that a text without kind means.
 */
export function toEntityRef(
  text: string,
  kinds: readonly [string, ...string[]],
): string | undefined {
  try {
    const ref = parseEntityRef(text.trim(), {
      defaultKind: kinds[0],
      defaultNamespace: 'default',
    });
    const valid =
      kinds.includes(ref.kind.toLocaleLowerCase('en-US')) &&
      KubernetesValidatorFunctions.isValidNamespace(
        ref.namespace.toLocaleLowerCase('en-US'),
      ) &&
      KubernetesValidatorFunctions.isValidObjectName(ref.name);
    return valid ? stringifyEntityRef(ref) : undefined;
  } catch {
    return undefined;
  }
}
