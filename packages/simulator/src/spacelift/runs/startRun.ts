import type { SpaceliftWorld } from '../world/SpaceliftWorld';
import type {
  CommitRecord,
  RunRecord,
  RunType,
  StackRecord,
} from '../world/types';
import { ulid } from '../world/ulid';
import { scriptFromQueue } from './runScript';

/** Who wants a run, and what for. */
export interface RunRequest {
  type: RunType;
  title: string;
  /** Name of the caller, as the run will show it. */
  by: string;
  commit: CommitRecord;
  /** What came in `Spacelift-User-Provided-Run-Metadata`. */
  metadata: string[];
}

/** Puts a new run into the queue of a stack; it moves on by itself. */
export function startRun(
  world: SpaceliftWorld,
  stack: StackRecord,
  request: RunRequest,
): RunRecord {
  const { type, title, by, commit, metadata } = request;
  const now = world.now();
  const run: RunRecord = {
    id: ulid(now, `${stack.id}/triggered/${world.triggeredRuns().length}`),
    stackId: stack.id,
    type,
    title,
    branch: stack.branch,
    triggeredBy: by,
    commit,
    delta: null,
    driftDetection: false,
    needsApproval: false,
    steps: [{ state: 'QUEUED', at: Math.floor(now / 1000), by, note: null }],
    script: scriptFromQueue(type, stack),
    dueAt: now + world.settings.runStepMs,
    metadata,
  };
  world.addRun(run);
  return run;
}
