import type { RunRecord } from '../world/types';
import { proposedRunsOf, trackedRunsOf } from './pastRuns';
import { seedRun, type RunOwner } from './seedRun';

/** The past of a stack: tracked and proposed runs, each newest first. */
export function seedRuns(owner: RunOwner): {
  runs: RunRecord[];
  proposedRuns: RunRecord[];
} {
  const { plan } = owner;
  return {
    runs: trackedRunsOf(plan).map((wanted, index) =>
      seedRun(owner, wanted, index),
    ),
    proposedRuns: proposedRunsOf(plan).map((wanted, index) =>
      seedRun(owner, wanted, index),
    ),
  };
}
