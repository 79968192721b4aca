import type { EntityStack, Stack } from '@internal/plugin-spacelift-common';
import { minutesAgo, run, SPACELIFT, stack } from './stacks';

const CARTS = 'component:default/sock-shop-carts';

/** The stacks of a component: one waits for a decision and has drifted, one is well and deploys by itself. */
export const cartsStacks: EntityStack[] = [
  {
    ...stack({
      id: 'sock-shop-carts-prod',
      state: 'UNCONFIRMED',
      stateSince: minutesAgo(45),
      labels: ['service:sock-shop-carts', 'env:prod', 'folder:team-c/prod'],
      projectRoot: 'stacks/carts/prod',
      drifted: true,
      obstacle: 'RUNNING',
      blocker: {
        id: '01J8ZM0RUN0000000000000001',
        state: 'UNCONFIRMED',
        group: 'needsAttention',
        type: 'TRACKED',
        title: 'Resize the instance',
        url: `${SPACELIFT}/stack/sock-shop-carts-prod/run/01J8ZM0RUN0000000000000001`,
      },
    }),
    entityRef: CARTS,
  },
  { ...stack({ autodeploy: true }), entityRef: CARTS },
];

/** The run that waits for a decision. */
export const waitingRun = run({
  state: 'UNCONFIRMED',
  createdAt: minutesAgo(50),
  url: `${SPACELIFT}/stack/sock-shop-carts-prod/run/01J8ZM0RUN0000000000000001`,
});

/** A run that Spacelift works on. */
export const applyingRun = run({
  id: '01J8ZQ0RUN0000000000000007',
  state: 'APPLYING',
  title: 'Add a read replica',
  createdAt: minutesAgo(4),
  triggeredBy: 'api::01J8ZK3::backstage',
  delta: { add: 2, change: 0, delete: 0 },
});

/** Twelve earlier runs, newest first. */
export const earlierRuns = Array.from({ length: 12 }, (_, index) =>
  run({
    id: `01J8YZ0RUN00000000000000${String(50 - index)}`,
    state: ['FINISHED', 'FINISHED', 'FAILED', 'DISCARDED'][index % 4],
    title: [
      'Add a queue',
      'Rotate the password',
      'Upgrade the engine to 16.4',
      'Move the backups to another region',
    ][index % 4],
    createdAt: minutesAgo(60 * 24 * (index + 1)),
    triggeredBy: [null, 'ada', 'api::01J8ZK3::backstage'][index % 3],
    delta:
      index % 5 === 4 ? null : { add: index, change: 1, delete: index % 3 },
  }),
);

/** Stacks in every state and with every badge, and enough of them for several pages. */
export const allStacks: Stack[] = [
  ...cartsStacks,
  stack({
    id: 'playback-order-prod',
    state: 'APPLYING',
    stateSince: minutesAgo(3),
    space: { id: 'team-c-01', name: 'team-c' },
    labels: ['service:playback-order', 'env:prod'],
    obstacle: 'RUNNING',
  }),
  stack({
    id: 'sock-shop-carts-db-prod',
    name: 'Sock shop carts database, production',
    state: 'FAILED',
    stateSince: minutesAgo(12),
    labels: ['service:sock-shop-carts-db', 'env:prod'],
    projectRoot: 'stacks/carts-db/prod',
  }),
  stack({
    id: 'payments-ledger-prod',
    administrative: true,
    protected: true,
    space: { id: 'payments-01', name: 'payments' },
    labels: ['service:payments-ledger', 'env:prod', 'protected'],
  }),
  stack({
    id: 'payments-legacy-gateway-prod',
    state: 'STOPPED',
    lock: { by: 'sam', note: 'Frozen until the migration is done' },
    obstacle: 'LOCKED',
    space: { id: 'payments-01', name: 'payments' },
    labels: ['service:payments-legacy-gateway'],
  }),
  stack({
    id: 'payments-legacy-gateway-old',
    state: 'NONE',
    stateSince: null,
    disabled: true,
    obstacle: 'DISABLED',
    trackedCommit: null,
    branch: null,
    space: { id: 'payments-01', name: 'payments' },
    labels: [],
  }),
  stack({
    id: 'storefront-web-cdn',
    state: 'QUANTUM_LEAP',
    drifted: null,
    obstacle: 'UNKNOWN_STATE',
    space: { id: 'shop-01', name: 'shop' },
    labels: ['service:storefront-web'],
  }),
  stack({
    id: 'storefront-web-preview',
    state: 'DESTROYING',
    space: { id: 'shop-01', name: 'shop' },
    deleting: true,
    obstacle: 'DELETING',
  }),
  stack({
    id: 'storefront-bff-queue-that-has-a-name-which-is-much-longer-than-anybody-would-like',
    state: 'CONFIRMED',
    space: { id: 'shop-01', name: 'shop' },
    obstacle: 'RUNNING',
  }),
  ...Array.from({ length: 127 }, (_, index) =>
    stack({
      id: `fleet-service-${String(index + 1).padStart(3, '0')}`,
      state: index % 40 === 39 ? 'FAILED' : 'FINISHED',
      stateSince: minutesAgo(60 * (index + 5)),
      drifted: index % 25 === 3,
      space: {
        id: ['infra-01', 'shop-01', 'team-c-01'][index % 3],
        name: ['infra', 'shop', 'team-c'][index % 3],
      },
      labels: [
        `service:fleet-${index + 1}`,
        index % 2 ? 'env:prod' : 'env:dev',
      ],
      projectRoot: `stacks/fleet/${index + 1}`,
    }),
  ),
];
