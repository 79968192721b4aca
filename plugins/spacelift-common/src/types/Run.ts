import type { Commit } from './Commit';
import type { StateGroup } from './stateGroups';

/** Types that this portal can trigger. */
export const runTypes = ['TRACKED', 'PROPOSED', 'DESTROY'] as const;

/** `TRACKED` deploys, `PROPOSED` only plans, `DESTROY` removes everything. */
export type RunType = (typeof runTypes)[number];

/** A run of a stack. What Spacelift did not say is null. */
export interface Run {
  id: string;
  /** Spacelift's own word. */
  type: string;
  state: string;
  group: StateGroup;
  finished: boolean;
  title: string | null;
  branch: string | null;
  /** ISO 8601. */
  createdAt: string | null;
  updatedAt: string | null;
  /** Who or what started it; null for a git push. */
  triggeredBy: string | null;
  commit: Commit | null;
  /** Planned or applied changes. */
  delta: { add: number; change: number; delete: number } | null;
  driftDetection: boolean;
  /** Waits for somebody to confirm or discard it, in Spacelift. */
  needsConfirmation: boolean;
  url: string;
}

/** One step in the life of a run. */
export interface RunStep {
  state: string;
  group: StateGroup;
  /** ISO 8601. */
  at: string | null;
  by: string | null;
  note: string | null;
}

/** `GET .../runs/:runId`: a run with its steps, oldest first. */
export interface RunDetail extends Run {
  steps: RunStep[];
}

/** `GET .../runs?before=`: newest first. */
export interface RunList {
  items: Run[];
  /** Pass as `before` for the next page; null on the last one. */
  nextBefore: string | null;
  skipped: number;
  /** When and how Spacelift looks for drift; null when it does not, or does not say. */
  drift: {
    schedule: string[];
    timezone: string | null;
    reconcile: boolean;
    nextAt: string | null;
    /** The latest run that looked for drift. */
    lastRun: Run | null;
  } | null;
}

/** Body of `POST .../stacks/:id/runs`. */
export interface TriggerRequest {
  /** Default: the first of `Capabilities.runTypes`. */
  runType?: RunType;
  /** 7 to 64 hexadecimal digits; without it the stack's tracked commit. */
  commitSha?: string;
  /** The stack's name, for protected stacks and for `DESTROY`. */
  confirmation?: string;
}

/** Answer to a trigger, with HTTP 201. */
export interface TriggerAnswer {
  run: Run;
  stackId: string;
}
