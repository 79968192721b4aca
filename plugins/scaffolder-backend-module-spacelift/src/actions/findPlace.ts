import { InputError } from '@backstage/errors';
import { completeEntityRef } from '@internal/vendor-client';
import type { SpaceliftBackend, StackPlace } from '../client/SpaceliftBackend';

/**
 * The stack that a template means: the one that it names, or the only one of the entity.
 *
 * @throws InputError when it names neither, or the entity has none or several
 */
export async function findPlace(
  backend: SpaceliftBackend,
  input: { entityRef?: string; stackId?: string },
  signal: AbortSignal | undefined,
): Promise<StackPlace> {
  const { stackId } = input;
  const entityRef =
    input.entityRef === undefined
      ? undefined
      : completeEntityRef(input.entityRef);
  if (stackId !== undefined) {
    return { stackId, entityRef };
  }
  if (entityRef === undefined) {
    throw new InputError(
      'The action needs an entityRef, a stackId, or both. With both, rights for the entity are enough.',
    );
  }
  const ids = await backend.listStackIds(entityRef, signal);
  if (ids.length !== 1) {
    throw new InputError(
      ids.length === 0
        ? `${entityRef} has no stack that Spacelift shows. Check its annotations that begin with spacelift.io/.`
        : `${entityRef} has several stacks; name one of them as stackId: ${ids
            .sort()
            .join(', ')}.`,
    );
  }
  return { stackId: ids[0], entityRef };
}
