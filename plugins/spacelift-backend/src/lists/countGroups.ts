import type { GroupCounts, Stack } from '@internal/plugin-spacelift-common';

/** How many stacks are in which group; zero for the groups without any. */
export function countGroups(
  stacks: ReadonlyArray<Pick<Stack, 'group'>>,
): GroupCounts {
  const counts: GroupCounts = {
    needsAttention: 0,
    failed: 0,
    inProgress: 0,
    waiting: 0,
    stopped: 0,
    finished: 0,
    idle: 0,
    unknown: 0,
  };
  for (const { group } of stacks) {
    counts[group] += 1;
  }
  return counts;
}
