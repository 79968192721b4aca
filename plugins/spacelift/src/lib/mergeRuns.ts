import type { Run } from '@internal/plugin-spacelift-common';

/**
 * Runs of several answers as one list, each run once and as it was in the earliest list. What has left the newest page
 * because newer runs came in stays in its place.
 */
export function mergeRuns(...lists: ReadonlyArray<readonly Run[]>): Run[] {
  const runs = new Map<string, Run>();
  for (const run of lists.flat()) {
    if (!runs.has(run.id)) {
      runs.set(run.id, run);
    }
  }
  return [...runs.values()];
}
