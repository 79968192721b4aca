import type { RunRecord, StackRecord, StepRecord } from '../world/types';
import { isTerminal, stackStates, type StackState } from './states';

/** The state that a run is in, and since when. */
export function presentStep(run: RunRecord): StepRecord {
  return run.steps[run.steps.length - 1];
}

/** Whether a run has ended. */
export function isFinished(run: RunRecord): boolean {
  return isTerminal(presentStep(run).state);
}

/** The state of a stack and the step that brought it there; null before the first run. */
export interface StackStatus {
  state: StackState;
  step: StepRecord | null;
}

/**
 * A stack is in the state of its newest tracked run that left the queue and was not canceled: after a trigger it
 * stays as it was until the run is READY.
 */
export function stackStatus(stack: StackRecord): StackStatus {
  for (const run of stack.runs) {
    const step = presentStep(run);
    const state = stackStates.find(known => known === step.state);
    if (state) {
      return { state, step };
    }
  }
  return { state: 'NONE', step: null };
}

/** The run that keeps the stack to itself: the oldest tracked one that left the queue and has not ended. */
export function findBlocker(stack: StackRecord): RunRecord | undefined {
  return stack.runs.findLast(
    run => !isFinished(run) && presentStep(run).state !== 'QUEUED',
  );
}
