import type { Commit } from './Commit';
import type { RunType } from './Run';
import type { StateGroup } from './stateGroups';

/**
 * Why a stack cannot be triggered right now, whoever asks. `NOT_CONFIRMED`, only on stacks of an entity: the stack has no
 * label that names an owner of the entity, and the operator asks for one.
 */
export type TriggerObstacle =
  | 'READ_ONLY'
  | 'NOT_CONFIRMED'
  | 'DISABLED'
  | 'DELETING'
  | 'LOCKED'
  | 'NO_WRITE_ACCESS'
  | 'RUNNING'
  | 'UNKNOWN_STATE';

/** A stack of Spacelift. What Spacelift did not say is null. */
export interface Stack {
  /** Slug; unique and unchangeable. */
  id: string;
  name: string;
  /** Markdown. */
  description: string | null;
  labels: string[];
  /** Spacelift's own word, for example `UNCONFIRMED`. */
  state: string;
  group: StateGroup;
  /** ISO 8601, since when it is in this state. */
  stateSince: string | null;
  branch: string | null;
  /** `namespace/repository`. */
  repository: string | null;
  repositoryUrl: string | null;
  projectRoot: string | null;
  space: { id: string; name: string } | null;
  /** For example `OpenTofu`. */
  tool: string | null;
  /** May change Spacelift itself. */
  administrative: boolean;
  /** A tracked run applies without asking. */
  autodeploy: boolean;
  disabled: boolean;
  deleting: boolean;
  lock: { by: string; note: string | null } | null;
  /** Null when Spacelift does not know or does not say. */
  drifted: boolean | null;
  /** The run that keeps the stack busy. */
  blocker: BlockingRun | null;
  trackedCommit: Commit | null;
  /** A typed confirmation is asked before a run: administrative, or labelled as protected by the operator. */
  protected: boolean;
  /** Present when no run can be triggered now. */
  obstacle: TriggerObstacle | null;
  /** With `NOT_CONFIRMED`: the label that the stack would need; absent when the entity has no owner. */
  missingLabel?: string;
  /** The stack in Spacelift's own pages. */
  url: string;
}

/** A run that has to end, or to be decided about, first. */
export interface BlockingRun {
  id: string;
  state: string;
  group: StateGroup;
  type: string;
  title: string | null;
  url: string;
}

/** What the portal may do with stacks, the same for all of them. */
export interface Capabilities {
  readOnly: boolean;
  /** Types that may be triggered, the usual one first. */
  runTypes: RunType[];
  /** How often pages should ask again: while something runs, and otherwise. */
  pollSeconds: { active: number; idle: number };
}

/** How many stacks are in which group. */
export type GroupCounts = Record<StateGroup, number>;

/** A page of `GET /stacks`. */
export interface StackList {
  items: Stack[];
  /** Stacks that match the question. */
  matching: number;
  /** All stacks that the portal shows. */
  total: number;
  /** Over all stacks that match except by state. */
  counts: GroupCounts;
  /** What can be filtered by, over all stacks. */
  facets: {
    labels: Array<{ value: string; count: number }>;
    spaces: Array<{ id: string; name: string; count: number }>;
  };
  /** Stacks that could not be read and were left out. */
  skipped: number;
  capabilities: Capabilities;
  /**
   * Whether the caller has `spacelift.run.trigger` everywhere, which a trigger without an entity needs. A hint for the
   * page; the backend decides again.
   */
  mayTrigger: boolean;
  /** Start of Spacelift's own pages. */
  url: string;
}

/** `GET /entities/:kind/:namespace/:name/stacks`. */
export interface EntityStacks {
  items: EntityStack[];
  /** Stack ids of the annotations that Spacelift does not show to the portal's key, or that do not exist. */
  missing: string[];
  /** What is wrong with the annotations, as sentences. */
  problems: string[];
  counts: GroupCounts;
  capabilities: Capabilities;
  /**
   * Whether the caller has `spacelift.run.trigger` for this entity; for a System, for at least one of the parts that name
   * a stack. A hint for the page; the backend decides again.
   */
  mayTrigger: boolean;
  url: string;
}

/** A stack of an entity. */
export interface EntityStack extends Stack {
  /** The part whose annotations name the stack, for Systems; otherwise the entity itself. */
  entityRef: string;
}
