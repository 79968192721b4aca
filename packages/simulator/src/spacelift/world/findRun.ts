import type { RunRecord, StackRecord } from './types';

/** A run of a stack, of whatever type. */
export function findRun(stack: StackRecord, id: string): RunRecord | undefined {
  const hasId = (run: RunRecord) => run.id === id;
  return stack.runs.find(hasId) ?? stack.proposedRuns.find(hasId);
}
