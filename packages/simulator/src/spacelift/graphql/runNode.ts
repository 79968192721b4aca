import { isFinished, presentStep } from '../runs/stackStatus';
import { hasLogs, isTerminal } from '../runs/states';
import type { CommitRecord, RunRecord, StackRecord } from '../world/types';
import type { GraphContext } from './context';

/** A commit. */
export function commitNode(commit: CommitRecord): object {
  const { at, ...rest } = commit;
  return { ...rest, timestamp: at, tag: null };
}

function historyOf(run: RunRecord): object[] {
  const visits = new Map<string, number>();
  return run.steps
    .map((step, index) => {
      const visit = (visits.get(step.state) ?? 0) + 1;
      visits.set(step.state, visit);
      return {
        state: step.state,
        stateVersion: visit,
        terminal: isTerminal(step.state),
        timestamp: step.at,
        until: run.steps[index + 1]?.at ?? null,
        username: step.by,
        note: step.note,
        hasLogs: hasLogs(step.state),
      };
    })
    .reverse();
}

/** Whether the asking key may write to a stack. */
export function mayWrite({ world }: GraphContext, stack: StackRecord): boolean {
  return stack.canWrite && !world.settings.readOnlyKey;
}

/** A run of a stack. */
export function runNode(
  context: GraphContext,
  stack: StackRecord,
  run: RunRecord,
): object {
  const { state, at } = presentStep(run);
  const may = mayWrite(context, stack);
  return {
    id: run.id,
    type: run.type,
    state,
    finished: isFinished(run),
    title: run.title,
    branch: run.branch,
    createdAt: run.steps[0].at,
    updatedAt: at,
    triggeredBy: run.triggeredBy,
    commit: () => commitNode(run.commit),
    delta: run.delta,
    driftDetection: run.driftDetection,
    canConfirm: may && state === 'UNCONFIRMED',
    canRetry: may && state === 'FAILED',
    needsApproval: run.needsApproval && state === 'QUEUED',
    expired: false,
    isMostRecent: [stack.runs[0], stack.proposedRuns[0]].includes(run),
    history: () => historyOf(run),
  };
}
