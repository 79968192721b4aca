import { findBlocker, presentStep, stackStatus } from '../runs/stackStatus';
import { isTerminal } from '../runs/states';
import { findRun } from '../world/findRun';
import type { RunRecord, StackRecord } from '../world/types';
import type { GraphContext } from './context';
import { commitNode, mayWrite, runNode } from './runNode';
import { spaceNode } from './spaceNode';
import { vendorNode } from './vendorNode';

const RUNS_PER_PAGE = 50;

/** The runs after the one with that id, newest first; none when there is no such run. */
function runsBefore(
  runs: RunRecord[],
  before: string | null | undefined,
): RunRecord[] {
  if (!before) {
    return runs.slice(0, RUNS_PER_PAGE);
  }
  const at = runs.findIndex(({ id }) => id === before);
  return at < 0 ? [] : runs.slice(at + 1, at + 1 + RUNS_PER_PAGE);
}

function lastApply(stack: StackRecord): number | null {
  const applied = stack.runs.find(run =>
    run.steps.some(({ state }) => state === 'APPLYING'),
  );
  return applied ? presentStep(applied).at : null;
}

function runFields(context: GraphContext, stack: StackRecord): object {
  const node = (run: RunRecord) => runNode(context, stack, run);
  const one = ({ id }: { id: string }) => {
    const run = findRun(stack, id);
    return run ? node(run) : null;
  };
  return {
    runs: ({ before }: { before?: string | null }) =>
      runsBefore(stack.runs, before).map(node),
    proposedRuns: ({ before }: { before?: string | null }) =>
      runsBefore(stack.proposedRuns, before).map(node),
    run: one,
    runResourceState: one,
    blocker: () => {
      const blocker = findBlocker(stack);
      return blocker ? node(blocker) : null;
    },
  };
}

/** A stack, as the asking key sees it. */
export function stackNode(context: GraphContext, stack: StackRecord): object {
  const { world } = context;
  const { state, step } = stackStatus(stack);
  return {
    id: stack.id,
    name: stack.name,
    description: stack.description,
    labels: stack.labels,
    state,
    stateIsTerminal: isTerminal(state),
    stateSetAt: step?.at ?? null,
    stateSetBy: step?.by ?? null,
    space: stack.spaceId,
    spaceDetails: () => spaceNode(world.space(stack.spaceId)),
    branch: stack.branch,
    namespace: stack.namespace,
    repository: stack.repository,
    repositoryURL: `https://github.com/${stack.namespace}/${stack.repository}`,
    projectRoot: stack.projectRoot,
    provider: 'GITHUB',
    apiHost: null,
    administrative: stack.administrative,
    autodeploy: stack.autodeploy,
    autoretry: stack.autoretry,
    isDisabled: stack.isDisabled,
    deleting: stack.deleting,
    deleted: false,
    starred: stack.starred,
    canWrite: mayWrite(context, stack),
    createdAt: stack.createdAt,
    lastApplyAt: () => lastApply(stack),
    blocked: () => findBlocker(stack) !== undefined,
    lockedAt: stack.lock?.at ?? null,
    lockedBy: stack.lock?.by ?? null,
    lockNote: stack.lock?.note ?? null,
    needsApproval: () =>
      stack.runs.some(
        run => run.needsApproval && presentStep(run).state === 'QUEUED',
      ),
    isDrifted: stack.isDrifted,
    entityCount: stack.entityCount,
    trackedCommit: () => commitNode(stack.trackedCommit),
    trackedBranchHead: () => commitNode(stack.trackedCommit),
    trackedCommitSetBy: null,
    workerPool: stack.workerPool
      ? { id: stack.workerPool, name: stack.workerPool }
      : null,
    vendorConfig: () => vendorNode(stack),
    integrations: { driftDetection: stack.drift },
    ...runFields(context, stack),
  };
}
