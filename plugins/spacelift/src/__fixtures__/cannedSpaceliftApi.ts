import type {
  EntityStack,
  EntityStacks,
} from '@internal/plugin-spacelift-common';
import { VendorRequestError } from '@internal/vendor-ui';
import { envelopeOf, failWith } from '@internal/vendor-ui/testUtils';
import type { SpaceliftApi } from '../api';
import {
  allStacks,
  applyingRun,
  cartsStacks,
  earlierRuns,
  waitingRun,
} from './demoStacks';
import { stackListOf } from './stackListOf';
import {
  capabilities,
  countsOf,
  minutesAgo,
  run,
  runDetail,
  runList,
  SPACELIFT,
} from './stacks';

/** The stacks of an entity as one answer. */
export function entityStacksOf(
  items: EntityStack[],
  changes: Partial<EntityStacks> = {},
): EntityStacks {
  return {
    items,
    missing: [],
    problems: [],
    counts: countsOf(items),
    capabilities,
    mayTrigger: true,
    url: SPACELIFT,
    ...changes,
  };
}

/** Drift detection every night, which found changes the last time. */
export const drift = {
  schedule: ['0 3 * * *'],
  timezone: 'UTC',
  reconcile: false,
  nextAt: minutesAgo(-540),
  lastRun: run({
    id: '01J8ZD0RUN0000000000000005',
    type: 'PROPOSED',
    driftDetection: true,
    title: 'Drift detection',
    createdAt: minutesAgo(900),
    delta: { add: 0, change: 2, delete: 0 },
  }),
};

const runsOf = (stackId: string) => {
  switch (stackId) {
    case 'sock-shop-carts-prod':
      return [waitingRun, ...earlierRuns];
    case 'playback-order-prod':
      return [applyingRun, ...earlierRuns];
    case 'payments-legacy-gateway-old':
      return [];
    default:
      return earlierRuns;
  }
};

const PAGE = 10;

/** Answers from the fixtures; each method can be replaced. */
export function cannedSpaceliftApi(
  replaced: Partial<SpaceliftApi> = {},
): SpaceliftApi {
  return {
    listStacks: async query => envelopeOf(stackListOf(allStacks, query)),
    getStack: async stackId => {
      const found = allStacks.find(({ id }) => id === stackId);
      if (!found) {
        throw new VendorRequestError(`There is no stack ${stackId}.`, {
          status: 404,
          code: 'NOT_FOUND',
          vendor: 'spacelift',
        });
      }
      return envelopeOf(found);
    },
    getEntityStacks: async () => envelopeOf(entityStacksOf(cartsStacks)),
    listRuns: async ({ stackId }, before) => {
      const runs = runsOf(stackId);
      const start = before ? runs.findIndex(({ id }) => id === before) + 1 : 0;
      const items = runs.slice(start, start + PAGE);
      return envelopeOf(
        runList(items, {
          nextBefore:
            start + PAGE < runs.length ? items[items.length - 1].id : null,
          drift: stackId === 'sock-shop-carts-prod' ? drift : null,
        }),
      );
    },
    getRun: async (_place, runId) =>
      envelopeOf(
        runDetail(['QUEUED', 'READY', 'PREPARING', 'PLANNING', 'APPLYING'], {
          ...applyingRun,
          id: runId,
          state: 'APPLYING',
        }),
      ),
    triggerRun: async ({ stackId }, { runType = 'TRACKED' }) => ({
      stackId,
      run: run({
        id: '01J8ZZ0RUN0000000000000099',
        state: 'QUEUED',
        type: runType,
        title: 'Manual run',
        createdAt: minutesAgo(0),
        delta: null,
      }),
    }),
    ...replaced,
  };
}

/** An API that fails in all methods alike. */
export function failingSpaceliftApi(
  ...failure: Parameters<typeof failWith>
): SpaceliftApi {
  const fail = failWith(...failure);
  return {
    listStacks: fail,
    getStack: fail,
    getEntityStacks: fail,
    listRuns: fail,
    getRun: fail,
    triggerRun: fail,
  };
}
