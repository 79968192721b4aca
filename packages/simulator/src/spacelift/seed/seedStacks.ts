import { createRandom } from '../../random';
import type { StackRecord } from '../world/types';
import { ulid } from '../world/ulid';
import { demoStacks } from './demoStacks';
import { fillerStack } from './fillerStacks';
import { seedCommit } from './seedCommit';
import { ID_EPOCH } from './seedRun';
import { seedRuns } from './seedRuns';
import type { StackPlan } from './StackPlan';

const DAY = 24 * 3600;

function makeStack(plan: StackPlan, now: number): StackRecord {
  const random = createRandom(plan.id);
  const repository = plan.repository ?? 'infra';
  const entityCount = plan.state === 'NONE' ? 0 : random.int(3, 140);
  const trackedCommit = seedCommit({
    text: `${plan.id}/tracked`,
    repository,
    at: now - plan.sinceMinutes * 60 - 900,
    message: plan.title,
  });
  const past = seedRuns({ plan, repository, entityCount, trackedCommit, now });
  const oldest = past.runs
    .concat(past.proposedRuns)
    .map(run => run.steps[0].at);
  const createdAt = Math.min(now, ...oldest) - random.int(1, 600) * DAY;
  return {
    id: plan.id,
    ulid: ulid(ID_EPOCH - (now - createdAt) * 1000, plan.id),
    name: plan.name,
    description: plan.description ?? null,
    labels: plan.labels ?? [],
    spaceId: plan.spaceId,
    branch: plan.branch ?? 'main',
    namespace: 'acme',
    repository,
    projectRoot: plan.projectRoot ?? null,
    vendor: plan.vendor ?? 'OpenTofu',
    administrative: plan.administrative ?? false,
    autodeploy: plan.autodeploy ?? false,
    autoretry: false,
    isDisabled: plan.isDisabled ?? false,
    deleting: plan.deleting ?? false,
    starred: plan.starred ?? false,
    canWrite: plan.canWrite ?? true,
    visible: plan.visible ?? true,
    lock: plan.lock
      ? {
          by: plan.lock.by,
          note: plan.lock.note ?? null,
          at: now - plan.lock.minutesAgo * 60,
        }
      : null,
    isDrifted: plan.isDrifted ?? false,
    drift: plan.drift
      ? {
          schedule: ['0 3 * * *'],
          timezone: 'UTC',
          reconcile: false,
          ignoreState: false,
          nextSchedule: now - (now % DAY) + DAY + 3 * 3600,
          deleted: false,
          ...plan.drift,
        }
      : null,
    createdAt,
    entityCount,
    workerPool: plan.workerPool ?? null,
    trackedCommit,
    outcome: plan.outcome ?? 'changes',
    ...past,
  };
}

/**
 * The stacks of the demo: the named ones first, then as many invented ones as it takes for the key to see `count`.
 * They differ from start to start in nothing but their times, which are counted back from `now` (unix milliseconds).
 */
export function seedStacks(options: {
  now: number;
  count: number;
}): StackRecord[] {
  const now = Math.floor(options.now / 1000);
  const hidden = demoStacks.filter(({ visible }) => visible === false);
  const named = demoStacks.filter(({ visible }) => visible !== false);
  const seen = named.slice(0, options.count);
  const fillers = Array.from(
    { length: options.count - seen.length },
    (_, index) => fillerStack(index),
  );
  return [...seen, ...fillers, ...hidden].map(plan => makeStack(plan, now));
}
