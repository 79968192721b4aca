import { createRandom, type Random } from '../../sysdig/scans/random';
import type { RunState } from '../runs/states';
import type {
  CommitRecord,
  DeltaRecord,
  RunRecord,
  RunType,
} from '../world/types';
import { ulid } from '../world/ulid';
import { seedCommit } from './seedCommit';
import { pathTo, seedSteps } from './seedSteps';
import type { StackPlan } from './StackPlan';

/** Ids of the seed count from here, so that they are the same at each start. */
export const ID_EPOCH = Date.UTC(2025, 0, 1);

const PEOPLE = ['ada-byte', 'lin-park', 'sam-reyes', 'iris-moor'] as const;

const BEFORE: readonly RunState[] = [
  'FINISHED',
  'FINISHED',
  'FINISHED',
  'FINISHED',
  'FAILED',
  'DISCARDED',
  'STOPPED',
  'CANCELED',
];

const PROPOSED: readonly RunState[] = [
  'FINISHED',
  'FINISHED',
  'FAILED',
  'SKIPPED',
  'PENDING_REVIEW',
];

interface Wanted {
  state: RunState;
  type: RunType;
  /** Age of its last step in minutes. */
  minutes: number;
  title?: string;
  driftDetection?: boolean;
  needsApproval?: boolean;
  /** Whether it runs on the commit that the stack tracks now. */
  onTrackedCommit?: boolean;
}

const WITH_PLAN: readonly RunState[] = [
  'UNCONFIRMED',
  'APPLYING',
  'DESTROYING',
  'FINISHED',
];

function seedDelta(
  path: readonly RunState[],
  options: { wanted: Wanted; resources: number; random: Random },
): DeltaRecord | null {
  const { wanted, resources, random } = options;
  if (!path.some(state => WITH_PLAN.includes(state))) {
    return null;
  }
  const nothing = { addCount: 0, changeCount: 0, deleteCount: 0, resources };
  if (wanted.type === 'DESTROY') {
    return { ...nothing, deleteCount: resources };
  }
  if (wanted.driftDetection) {
    return { ...nothing, changeCount: random.int(1, 3) };
  }
  const changes = path.includes('UNCONFIRMED') || path.includes('APPLYING');
  return changes
    ? {
        addCount: random.int(0, 4),
        changeCount: random.int(1, 6),
        deleteCount: random.int(0, 2),
        resources,
      }
    : nothing;
}

/** What the runs of a stack are made from. */
export interface SeedRunsOptions {
  plan: StackPlan;
  repository: string;
  entityCount: number;
  trackedCommit: CommitRecord;
  /** Unix seconds. */
  now: number;
}

function starterOf(wanted: Wanted, random: Random): string | null {
  if (wanted.driftDetection) {
    return 'drift-detection';
  }
  const manual = wanted.title === undefined && random.int(0, 2) === 0;
  return manual ? random.pick([...PEOPLE, 'api::01J8ZK3::backstage']) : null;
}

function makeRun(
  options: SeedRunsOptions,
  wanted: Wanted,
  index: number,
): RunRecord {
  const { plan, now, repository, trackedCommit } = options;
  const text = `${plan.id}/${wanted.type}/${index}`;
  const random = createRandom(text);
  const path = pathTo(wanted.state, {
    type: wanted.type,
    autodeploy: plan.autodeploy ?? false,
    applied: random.int(0, 3) > 0,
  });
  const triggeredBy = starterOf(wanted, random);
  const steps = seedSteps(path, {
    until: now - Math.round(wanted.minutes * 60),
    startedBy: triggeredBy,
    decidedBy: random.pick(PEOPLE),
  });
  const commit = wanted.onTrackedCommit
    ? trackedCommit
    : seedCommit({ text, repository, at: steps[0].at - 90 });
  return {
    id: ulid(ID_EPOCH - wanted.minutes * 60_000, text),
    stackId: plan.id,
    type: wanted.type,
    title: wanted.title ?? (triggeredBy ? 'Manual run' : commit.message),
    branch: plan.branch ?? 'main',
    triggeredBy,
    commit,
    delta: seedDelta(path, { wanted, resources: options.entityCount, random }),
    driftDetection: wanted.driftDetection ?? false,
    needsApproval: wanted.needsApproval ?? false,
    steps,
    script: [],
    dueAt: 0,
    metadata: [],
    triggeredHere: false,
  };
}

function trackedWanted(plan: StackPlan): Wanted[] {
  const random = createRandom(`${plan.id}/history`);
  const type = plan.state === 'DESTROYING' ? 'DESTROY' : 'TRACKED';
  const wanted: Wanted[] = [];
  if (plan.onTop) {
    wanted.push({
      state: plan.onTop === 'CANCELED' ? 'CANCELED' : 'QUEUED',
      type: 'TRACKED',
      minutes: plan.sinceMinutes / 2,
      needsApproval: plan.onTop === 'NEEDS_APPROVAL',
      onTrackedCommit: true,
    });
  }
  if (plan.state === 'NONE') {
    return wanted;
  }
  let minutes = plan.sinceMinutes;
  wanted.push({
    state: plan.state,
    type,
    minutes,
    title: plan.title,
    onTrackedCommit: true,
  });
  for (let past = 0; past < (plan.history ?? 3); past++) {
    minutes += random.int(180, 4000);
    wanted.push({ state: random.pick(BEFORE), type: 'TRACKED', minutes });
  }
  return wanted;
}

function proposedWanted(plan: StackPlan): Wanted[] {
  const random = createRandom(`${plan.id}/proposed`);
  const minutes = plan.sinceMinutes + random.int(60, 900);
  const preview: Wanted = {
    state: random.pick(PROPOSED),
    type: 'PROPOSED',
    minutes: minutes + random.int(60, 900),
  };
  const search: Wanted = {
    state: 'FINISHED',
    type: 'PROPOSED',
    minutes,
    title: 'Drift detection',
    driftDetection: true,
    onTrackedCommit: true,
  };
  return plan.drift ? [search, preview] : [preview];
}

/** The past of a stack: tracked and proposed runs, each newest first. */
export function seedRuns(options: SeedRunsOptions): {
  runs: RunRecord[];
  proposedRuns: RunRecord[];
} {
  const { plan } = options;
  return {
    runs: trackedWanted(plan).map((wanted, index) =>
      makeRun(options, wanted, index),
    ),
    proposedRuns:
      plan.state === 'NONE'
        ? []
        : proposedWanted(plan).map((wanted, index) =>
            makeRun(options, wanted, index),
          ),
  };
}
