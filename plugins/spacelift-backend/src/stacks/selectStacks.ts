import type { Stack, StackSelection } from '@internal/plugin-spacelift-common';
import { isInSpace, type SpaceParents } from './SpaceTree';

/** What a selection found. */
export interface SelectedStacks {
  stacks: Stack[];
  /** Ids that were named and are not among the stacks. */
  missing: string[];
}

function sameFolder(a: string | null, b: string): boolean {
  return (a ?? '').replace(/^(?:\.?\/)+|\/+$/g, '') === b;
}

function isInGroup(
  stack: Stack,
  group: NonNullable<StackSelection['group']>,
  parents: SpaceParents,
): boolean {
  const { labels, space } = group;
  return (
    labels.every(label => stack.labels.includes(label)) &&
    (space === null ||
      (stack.space !== null && isInSpace(stack.space.id, space, parents)))
  );
}

function isInRepository(
  stack: Stack,
  { slug, projectRoot }: NonNullable<StackSelection['repository']>,
): boolean {
  return (
    // Repositories differ in case at no host that Spacelift knows.
    stack.repository?.toLocaleLowerCase('en-US') ===
      slug.toLocaleLowerCase('en-US') &&
    (projectRoot === null || sameFolder(stack.projectRoot, projectRoot))
  );
}

/** Finds the stacks that an entity's annotations mean among those that the portal shows, in their order. */
export function selectStacks(
  stacks: readonly Stack[],
  selection: StackSelection,
  parents: SpaceParents,
): SelectedStacks {
  const { stackIds, group, repository } = selection;
  const named = new Set(stackIds);
  const found = stacks.filter(
    stack =>
      named.has(stack.id) ||
      (group !== null && isInGroup(stack, group, parents)) ||
      (repository !== null && isInRepository(stack, repository)),
  );
  const ids = new Set(found.map(stack => stack.id));
  return { stacks: found, missing: stackIds.filter(id => !ids.has(id)) };
}
