import { createRandom, type Random } from '../../random';
import type { RunState } from '../runs/states';
import type { CommitRecord, DeltaRecord, RunRecord } from '../world/types';
import { ulid } from '../world/ulid';
import { seedCommit } from './seedCommit';
import { pathTo, seedSteps } from './seedSteps';
import type { StackPlan } from './StackPlan';
import type { WantedRun } from './WantedRun';

/** Ids of the seed count from here, so that they are the same at each start. */
export const ID_EPOCH = Date.UTC(2025, 0, 1);

const PEOPLE = ['ada-byte', 'lin-park', 'sam-reyes', 'iris-moor'] as const;

const WITH_PLAN: readonly RunState[] = [
  'UNCONFIRMED',
  'APPLYING',
  'DESTROYING',
  'FINISHED',
];

function seedDelta(
  path: readonly RunState[],
  options: { wanted: WantedRun; owner: RunOwner; random: Random },
): DeltaRecord | null {
  const { wanted, owner, random } = options;
  const resources = owner.entityCount;
  if (!path.some(state => WITH_PLAN.includes(state))) {
    return null;
  }
  const nothing = { addCount: 0, changeCount: 0, deleteCount: 0, resources };
  if (wanted.type === 'DESTROY') {
    return { ...nothing, deleteCount: resources };
  }
  if (wanted.driftDetection) {
    return owner.plan.isDrifted
      ? { ...nothing, changeCount: random.int(1, 3) }
      : nothing;
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

/** The stack that a run of the seed belongs to. */
export interface RunOwner {
  plan: StackPlan;
  repository: string;
  entityCount: number;
  trackedCommit: CommitRecord;
  /** Unix seconds. */
  now: number;
}

function starterOf(wanted: WantedRun, random: Random): string | null {
  if (wanted.driftDetection) {
    return 'drift-detection';
  }
  const manual = wanted.title === undefined && random.int(0, 2) === 0;
  return manual ? random.pick([...PEOPLE, 'api::01J8ZK3::backstage']) : null;
}

/** A run of the past; `index` tells it from the others of its type. */
export function seedRun(
  owner: RunOwner,
  wanted: WantedRun,
  index: number,
): RunRecord {
  const { plan, now, repository, trackedCommit } = owner;
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
    delta: seedDelta(path, { wanted, owner, random }),
    driftDetection: wanted.driftDetection ?? false,
    needsApproval: wanted.needsApproval ?? false,
    steps,
    script: [],
    dueAt: 0,
    metadata: [],
  };
}
