import {
  stateGroups,
  type GroupCounts,
  type StateGroup,
} from '@internal/plugin-spacelift-common';

/** The most urgent group that anything is in; undefined when there is nothing at all. */
export function findWorstGroup(counts: GroupCounts): StateGroup | undefined {
  return stateGroups.find(group => counts[group] > 0);
}

/** Number of stacks in all groups. */
export function sumGroups(counts: GroupCounts): number {
  return stateGroups.reduce((sum, group) => sum + counts[group], 0);
}

/** Number of stacks that are known to have drifted. */
export function countDrifted(
  stacks: ReadonlyArray<{ drifted: boolean | null }>,
): number {
  return stacks.filter(({ drifted }) => drifted === true).length;
}
