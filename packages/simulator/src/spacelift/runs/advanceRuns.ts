import type { DeltaRecord, RunRecord, StackRecord } from '../world/types';
import type { RunState } from './states';
import { findBlocker, presentStep } from './stackStatus';

const AFTER_PLANNING: readonly RunState[] = [
  'UNCONFIRMED',
  'APPLYING',
  'DESTROYING',
  'FINISHED',
];

function planned(stack: StackRecord, run: RunRecord): DeltaRecord {
  const resources = stack.entityCount;
  const nothing = { addCount: 0, changeCount: 0, deleteCount: 0, resources };
  if (run.type === 'DESTROY') {
    return { ...nothing, deleteCount: resources };
  }
  return stack.outcome === 'no-op'
    ? nothing
    : { ...nothing, addCount: 1, changeCount: 2 };
}

/** Puts a run into a state, at a time in unix milliseconds. */
export function enterState(
  run: RunRecord,
  state: RunState,
  options: { at: number; by?: string | null; note?: string | null },
): void {
  const { at, by = null, note = null } = options;
  run.steps.push({ state, at: Math.floor(at / 1000), by, note });
}

function hasApplied(run: RunRecord): boolean {
  return (
    run.type === 'TRACKED' &&
    run.steps.some(({ state }) => state === 'APPLYING')
  );
}

function enterScripted(stack: StackRecord, run: RunRecord, state: RunState) {
  enterState(run, state, { at: run.dueAt });
  if (AFTER_PLANNING.includes(state)) {
    run.delta ??= planned(stack, run);
  }
  if (state === 'FINISHED' && hasApplied(run)) {
    stack.isDrifted = false;
  }
}

/** Whether a tracked run has to stay in the queue because another one has the stack. */
function mustWait(stack: StackRecord, run: RunRecord): boolean {
  if (run.type === 'PROPOSED' || presentStep(run).state !== 'QUEUED') {
    return false;
  }
  const next = stack.runs.findLast(
    ({ steps, script }) =>
      steps[steps.length - 1].state === 'QUEUED' && script.length > 0,
  );
  return findBlocker(stack) !== undefined || next !== run;
}

/**
 * Brings one run to where its script says that it is by now (unix milliseconds). There are no timers: whoever asks
 * for a run sees it as if it had moved by itself.
 *
 * A tracked run waits in the queue until the stack is free, and starts one step after that was noticed.
 */
export function advanceRun(
  stack: StackRecord,
  run: RunRecord,
  options: { now: number; stepMs: number },
): void {
  const { now, stepMs } = options;
  if (mustWait(stack, run)) {
    run.dueAt = Math.max(run.dueAt, now + stepMs);
    return;
  }
  while (run.script.length > 0 && run.dueAt <= now) {
    const [state, ...rest] = run.script;
    run.script = rest;
    enterScripted(stack, run, state);
    run.dueAt += stepMs;
  }
}
