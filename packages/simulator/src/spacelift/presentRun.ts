import { presentStep } from './runs/stackStatus';
import type { RunRecord } from './world/types';

/** A run that somebody started, as `/__sim/runs` shows it. */
export interface TriggeredRun {
  id: string;
  stack: string;
  type: string;
  state: string;
  title: string;
  triggeredBy: string | null;
  commit: string;
  /** ISO 8601. */
  createdAt: string;
  /** Values of `Spacelift-User-Provided-Run-Metadata`, oldest first. */
  metadata: string[];
  /** States so far, oldest first. */
  states: string[];
}

/** A run as `/__sim/runs` shows it. */
export function presentRun(run: RunRecord): TriggeredRun {
  return {
    id: run.id,
    stack: run.stackId,
    type: run.type,
    state: presentStep(run).state,
    title: run.title,
    triggeredBy: run.triggeredBy,
    commit: run.commit.hash,
    createdAt: new Date(run.steps[0].at * 1000).toISOString(),
    metadata: [...run.metadata],
    states: run.steps.map(({ state }) => state),
  };
}
