import {
  toStateGroup,
  findState,
  type Capabilities,
  type Commit,
  type GroupCounts,
  type Run,
  type RunDetail,
  type RunList,
  type RunStep,
  type Stack,
} from '@internal/plugin-spacelift-common';

export const SPACELIFT = 'https://acme.app.spacelift.example';

/** So many minutes ago. */
export const minutesAgo = (minutes: number) =>
  new Date(Date.now() - minutes * 60_000).toISOString();

/** What may be done. Asks so rarely that a slow test does not see it; see `livelyCapabilities`. */
export const capabilities: Capabilities = {
  readOnly: false,
  runTypes: ['TRACKED', 'PROPOSED'],
  pollSeconds: { active: 600, idle: 600 },
};

/** What may be done, asking as often as the backend says without configuration. */
export const livelyCapabilities: Capabilities = {
  ...capabilities,
  pollSeconds: { active: 5, idle: 30 },
};

export const commit: Commit = {
  hash: '0ee3a3b7266daf5a1d44a193a0f48ce995fa75eb',
  message: 'Resize the instance\n\nIt was too small for the sale.',
  author: 'Ada Byte',
  at: minutesAgo(95),
  url: 'https://github.com/acme/infra/commit/0ee3a3b7266daf5a1d44a193a0f48ce995fa75eb',
};

/** A stack that can be triggered; a changed state brings its group along. */
export function stack(changes: Partial<Stack> = {}): Stack {
  const state = changes.state ?? 'FINISHED';
  const id = changes.id ?? 'sock-shop-carts-dev';
  return {
    id,
    name: id,
    description: null,
    labels: ['service:sock-shop-carts', 'env:dev'],
    state,
    group: toStateGroup(state),
    stateSince: minutesAgo(180),
    branch: 'main',
    repository: 'acme/infra',
    repositoryUrl: 'https://github.com/acme/infra',
    projectRoot: 'stacks/carts/dev',
    space: { id: 'team-c-01', name: 'team-c' },
    tool: 'OpenTofu',
    administrative: false,
    autodeploy: false,
    disabled: false,
    deleting: false,
    lock: null,
    drifted: false,
    blocker: null,
    trackedCommit: commit,
    protected: false,
    obstacle: null,
    url: `${SPACELIFT}/stack/${id}`,
    ...changes,
  };
}

/** A run; a changed state brings its group along. */
export function run(changes: Partial<Run> = {}): Run {
  const state = changes.state ?? 'FINISHED';
  const id = changes.id ?? '01J8ZM0RUN0000000000000001';
  return {
    id,
    type: 'TRACKED',
    state,
    group: toStateGroup(state),
    finished: findState(state)?.terminal ?? false,
    title: 'Resize the instance',
    branch: 'main',
    createdAt: minutesAgo(180),
    updatedAt: minutesAgo(175),
    triggeredBy: null,
    commit,
    delta: { add: 1, change: 2, delete: 0 },
    driftDetection: false,
    needsConfirmation: state === 'UNCONFIRMED',
    url: `${SPACELIFT}/stack/sock-shop-carts-dev/run/${id}`,
    ...changes,
  };
}

/** Steps up to and with the last of the states, a minute apart. */
export function steps(...states: string[]): RunStep[] {
  return states.map((state, index) => ({
    state,
    group: toStateGroup(state),
    at: minutesAgo(states.length - index),
    by: index === 0 ? 'api::01J8ZK3::backstage' : null,
    note: null,
  }));
}

/** A run with the steps that led to its state. */
export function runDetail(
  states: string[],
  changes: Partial<Run> = {},
): RunDetail {
  const state = states[states.length - 1];
  return { ...run({ state, ...changes }), steps: steps(...states) };
}

/** Runs as one answer. */
export function runList(items: Run[], changes: Partial<RunList> = {}): RunList {
  return { items, nextBefore: null, skipped: 0, drift: null, ...changes };
}

/** Stacks by group. */
export function countsOf(stacks: readonly Stack[]): GroupCounts {
  const counts: GroupCounts = {
    needsAttention: 0,
    failed: 0,
    inProgress: 0,
    waiting: 0,
    stopped: 0,
    finished: 0,
    idle: 0,
    unknown: 0,
  };
  stacks.forEach(({ group }) => {
    counts[group] += 1;
  });
  return counts;
}
