import type { PodPlan, WorkloadPlan } from './WorkloadPlan';
import { DAY, HOUR, MINUTE } from './Seed';

function running(age: number, more: Partial<PodPlan> = {}): PodPlan {
  return { state: 'running', age, ...more };
}

/** States of the demo company's workloads, by `cluster/name`. A test checks that every workload has one. */
export const workloadPlans: Readonly<Record<string, WorkloadPlan>> = {
  'prod/storefront-web': {
    age: 284 * DAY,
    deployed: 6 * DAY,
    previousTag: '5.11.3',
    pods: [
      running(6 * DAY),
      running(6 * DAY - 40),
      running(3 * HOUR + 12 * MINUTE),
    ],
    autoscaler: { min: 2, max: 3, target: 70, current: 96 },
  },
  'prod/storefront-bff': {
    age: 284 * DAY,
    deployed: 13 * DAY,
    previousTag: '2.31.3',
    pods: [
      running(13 * DAY),
      running(13 * DAY - 35, { restarts: 1, restarted: 9 * DAY }),
    ],
    autoscaler: { min: 2, max: 6, target: 70, current: 38 },
  },
  'prod/sock-shop-carts': {
    age: 410 * DAY,
    deployed: 21 * DAY,
    previousTag: '0.4.7',
    pods: [running(21 * DAY), running(21 * DAY - 50)],
  },
  'prod/sock-shop-carts-db': {
    age: 410 * DAY,
    deployed: 96 * DAY,
    previousTag: '3.4.1',
    pods: [running(33 * DAY)],
  },
  'prod/sock-shop-orders': {
    age: 402 * DAY,
    deployed: 17 * DAY,
    previousTag: '0.4.6',
    pods: [running(17 * DAY), { state: 'unschedulable', age: 37 * MINUTE }],
  },
  'prod/payments-ledger': {
    age: 530 * DAY,
    deployed: 4 * DAY,
    previousTag: '3.9.1',
    pods: [running(4 * DAY), running(4 * DAY - 30), running(4 * DAY - 61)],
  },
  'prod/payments-ledger-reconcile': {
    age: 530 * DAY,
    deployed: 4 * DAY,
    previousTag: '3.9.1',
    pods: [],
  },
  'prod/payments-legacy-gateway': {
    age: 1190 * DAY,
    deployed: 41 * DAY,
    previousTag: '1.17.9',
    pods: [
      {
        state: 'crash-loop',
        age: 41 * DAY,
        restarts: 49,
        restarted: 3 * MINUTE + 7,
      },
      {
        state: 'crash-loop',
        age: 41 * DAY - 44,
        restarts: 48,
        restarted: 4 * MINUTE + 20,
      },
    ],
  },
  'prod/playback-order': {
    age: 350 * DAY,
    deployed: 95,
    previousTag: '8.4.0',
    pods: [
      running(26 * DAY, { previous: true }),
      running(26 * DAY - 33, { previous: true }),
      running(19 * DAY, { previous: true }),
      running(95),
      { state: 'starting', age: 22 },
    ],
  },
  'dev/storefront-web': {
    age: 120 * DAY,
    deployed: 5 * HOUR,
    previousTag: '5.13.0-rc.1',
    pods: [running(5 * HOUR)],
  },
  'dev/sock-shop-carts': {
    age: 120 * DAY,
    deployed: 26 * MINUTE,
    previousTag: '0.4.8',
    recreate: true,
    pods: [{ state: 'image-pull', age: 26 * MINUTE }],
  },
};
