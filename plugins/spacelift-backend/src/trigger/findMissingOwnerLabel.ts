import {
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';

/** What a stack lacks so that an entity's annotations count. */
export interface MissingOwnerLabel {
  /** The label that would do; null when the entity has no owner that a label could name. */
  label: string | null;
}

const lower = (text: string) => text.toLocaleLowerCase('en-US');

function parseOwner(targetRef: string): CompoundEntityRef | undefined {
  try {
    return parseEntityRef(targetRef);
  } catch {
    return undefined;
  }
}

/** The ways to write an owner, the shortest first. Short forms are for groups only, so that no user can be meant. */
function writeOwner(owner: CompoundEntityRef): string[] {
  const full = stringifyEntityRef(owner);
  const namespace = lower(owner.namespace);
  const name = lower(owner.name);
  if (lower(owner.kind) !== 'group') {
    return [full];
  }
  const short = `${namespace}/${name}`;
  return namespace === 'default' ? [name, short, full] : [short, full];
}

/**
 * Compares what an entity says with what a stack says: one of the stack's labels has to be the prefix with an owner of the
 * entity behind it. Owners are those of the catalog's relations, whole names only; upper and lower case are the same.
 *
 * @param labels - of the stack
 * @param entity - as the catalog has it, with relations
 * @param prefix - `spacelift.ownerLabel`; without one nothing is asked for
 * @returns undefined when nothing is missing
 */
export function findMissingOwnerLabel(
  labels: readonly string[],
  entity: Entity,
  prefix: string | undefined,
): MissingOwnerLabel | undefined {
  if (prefix === undefined) {
    return undefined;
  }
  const wanted = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .flatMap(({ targetRef }) => parseOwner(targetRef) ?? [])
    .flatMap(writeOwner)
    .map(owner => `${prefix}${owner}`);
  const present = new Set(labels.map(lower));
  return wanted.some(label => present.has(lower(label)))
    ? undefined
    : { label: wanted[0] ?? null };
}
