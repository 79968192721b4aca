import type { MeshObject, MeshSource } from '../../model/Mesh';
import { parseItems } from '../parseItems';
import type { ListAll } from './listAll';
import type { DefinedKind } from './listDefinitions';
import { plainObject, sourceObject } from './objectSchemas';
import type { ResourceType } from './ResourceType';
import { toObjectRef } from './toObjectRef';

/** Objects, and how many could not be used. */
export interface Listed<T> {
  items: T[];
  skipped: number;
}

/** Several lists as one. */
export function joinLists<T>(lists: readonly Listed<T>[]): Listed<T> {
  return {
    items: lists.flatMap(({ items }) => items),
    skipped: lists.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}

/** Brokers, or channels of one kind. */
export async function listPlain(
  listAll: ListAll,
  type: ResourceType,
): Promise<Listed<MeshObject>> {
  const { items, skipped } = parseItems(plainObject, await listAll(type));
  const { group, kind } = type;
  return {
    items: items.map(({ metadata }) => ({ group, kind, ...metadata })),
    skipped,
  };
}

/** Sources of one kind. */
export async function listSources(
  listAll: ListAll,
  { type, providedTypes }: DefinedKind,
): Promise<Listed<MeshSource>> {
  const { items, skipped } = parseItems(sourceObject, await listAll(type));
  const { group, kind } = type;
  return {
    items: items.map(({ metadata, spec }) => {
      const ref = spec?.sink?.ref;
      return {
        group,
        kind,
        ...metadata,
        providedTypes,
        ...(ref && { sink: toObjectRef(ref, metadata.namespace) }),
      };
    }),
    skipped,
  };
}
