import type { RunState } from '../runs/states';

/** Where a stack lives; spaces form a tree below `root`. */
export interface SpaceRecord {
  id: string;
  name: string;
  description: string | null;
  /** Id of the space above it; null for the root. */
  parent: string | null;
  inheritEntities: boolean;
  accessLevel: string;
  labels: string[];
}

/** A commit of the repository behind a stack. `at` is in unix seconds. */
export interface CommitRecord {
  hash: string;
  message: string;
  authorName: string;
  authorLogin: string | null;
  at: number;
  url: string;
}

/** What a plan found. */
export interface DeltaRecord {
  addCount: number;
  changeCount: number;
  deleteCount: number;
  resources: number;
}

export const runTypes = ['TRACKED', 'PROPOSED', 'DESTROY'] as const;

/** Types that the simulator runs: deploy, preview, remove everything. */
export type RunType = (typeof runTypes)[number];

/** One state that a run was in. `at` is in unix seconds. */
export interface StepRecord {
  state: RunState;
  at: number;
  by: string | null;
  note: string | null;
}

/** A run of a stack. */
export interface RunRecord {
  id: string;
  stackId: string;
  type: RunType;
  title: string;
  branch: string;
  triggeredBy: string | null;
  commit: CommitRecord;
  /** Known once it has planned. */
  delta: DeltaRecord | null;
  driftDetection: boolean;
  needsApproval: boolean;
  /** States it was in, oldest first; the last one is the present one. */
  steps: StepRecord[];
  /** States to come, as long as nobody interferes. */
  script: RunState[];
  /** When the first state of `script` begins, in unix milliseconds. */
  dueAt: number;
  /** Values of `Spacelift-User-Provided-Run-Metadata` that came with it. */
  metadata: string[];
}

export const vendorNames = [
  'Terraform',
  'OpenTofu',
  'Terragrunt',
  'Pulumi',
  'CloudFormation',
  'Kubernetes',
  'Ansible',
] as const;

/** Tools that Spacelift drives. */
export type VendorName = (typeof vendorNames)[number];

/** What the next runs of a stack will come to. */
export type Outcome = 'changes' | 'no-op' | 'plan-fails' | 'apply-fails';

/** When Spacelift looks for drift. */
export interface DriftSchedule {
  schedule: string[];
  timezone: string;
  reconcile: boolean;
  ignoreState: boolean;
  nextSchedule: number | null;
  deleted: boolean;
}

/** A stack. Its state is that of its runs, see `stackStatus`. Times are in unix seconds. */
export interface StackRecord {
  /** Slug. */
  id: string;
  /** What cursors are made of. */
  ulid: string;
  name: string;
  description: string | null;
  labels: string[];
  spaceId: string;
  branch: string;
  namespace: string;
  repository: string;
  projectRoot: string | null;
  vendor: VendorName;
  administrative: boolean;
  autodeploy: boolean;
  autoretry: boolean;
  isDisabled: boolean;
  deleting: boolean;
  starred: boolean;
  /** Whether the portal's key may start runs. */
  canWrite: boolean;
  /** Whether the portal's key may see it at all. */
  visible: boolean;
  lock: { by: string; note: string | null; at: number } | null;
  isDrifted: boolean;
  drift: DriftSchedule | null;
  createdAt: number;
  entityCount: number;
  workerPool: string | null;
  trackedCommit: CommitRecord;
  outcome: Outcome;
  /** Runs that deploy or destroy, newest first. */
  runs: RunRecord[];
  /** Previews and searches for drift, newest first. */
  proposedRuns: RunRecord[];
}
