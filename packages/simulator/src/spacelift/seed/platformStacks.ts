import { spaceIds } from './seedSpaces';
import type { StackPlan } from './StackPlan';

const spaceId = spaceIds.platform;
const repository = 'platform-infra';

/** What every team builds on. */
export const platformStacks: readonly StackPlan[] = [
  {
    id: 'sock-shop-orders-dns',
    name: 'Sock shop orders names',
    spaceId,
    repository,
    projectRoot: 'dns/sock-shop-orders',
    description: 'Carries the label of Orders but belongs to Platform.',
    labels: ['service:sock-shop-orders', 'env:prod'],
    state: 'FINISHED',
    sinceMinutes: 12_000,
  },
  {
    id: 'callboard-prod',
    name: 'Callboard prod',
    spaceId,
    repository,
    projectRoot: 'callboard/prod',
    description: 'The portal itself.',
    labels: ['service:callboard', 'env:prod'],
    vendor: 'Kubernetes',
    state: 'FINISHED',
    sinceMinutes: 2900,
    starred: true,
  },
  {
    id: 'spacelift-spaces',
    name: 'Spaces, policies and keys of Spacelift itself',
    spaceId: spaceIds.root,
    repository,
    projectRoot: 'spacelift',
    labels: ['protected', 'managed-by:platform'],
    state: 'UNCONFIRMED',
    sinceMinutes: 160,
    title: 'Give Team C a space of its own',
    administrative: true,
    starred: true,
  },
];
