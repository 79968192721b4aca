import { createRandom } from '../../random';
import { stackStates } from '../runs/states';
import { vendorNames } from '../world/types';
import { spaceIds } from './seedSpaces';
import type { StackPlan } from './StackPlan';

const AREAS = [
  { name: 'network', spaceId: spaceIds.platform, team: 'platform' },
  { name: 'cluster', spaceId: spaceIds.platform, team: 'platform' },
  { name: 'identity', spaceId: spaceIds.root, team: 'platform' },
  { name: 'observability', spaceId: spaceIds.platform, team: 'platform' },
  { name: 'catalogue-search', spaceId: spaceIds.shop, team: 'shop' },
  { name: 'price-importer', spaceId: spaceIds.shop, team: 'shop' },
  { name: 'gift-cards', spaceId: spaceIds.shop, team: 'shop' },
  { name: 'playback-cache', spaceId: spaceIds.teamC, team: 'team-c' },
  { name: 'cart-exports', spaceId: spaceIds.teamC, team: 'team-c' },
  { name: 'bank-gateway', spaceId: spaceIds.payments, team: 'payments' },
  { name: 'settlement', spaceId: spaceIds.payments, team: 'payments' },
  { name: 'evidence', spaceId: spaceIds.paymentsAudited, team: 'payments' },
] as const;

const REGIONS = ['north', 'south', 'east', 'west'] as const;
const STAGES = ['dev', 'staging', 'prod'] as const;

const USUAL = [
  'FINISHED',
  'FINISHED',
  'FINISHED',
  'FINISHED',
  'FINISHED',
  'FINISHED',
  'UNCONFIRMED',
  'FAILED',
  'DISCARDED',
  'NONE',
] as const;

const DESCRIPTIONS = [
  undefined,
  undefined,
  'One of several like it; the module does the work.',
  'Applied **every night**. See the [handbook](https://wiki.acme.example/infrastructure).',
] as const;

/** The n-th stack that nobody named; the first ones go through every state. */
export function fillerStack(index: number): StackPlan {
  const area = AREAS[index % AREAS.length];
  const round = Math.floor(index / AREAS.length);
  const stage = STAGES[round % STAGES.length];
  const region = REGIONS[Math.floor(round / STAGES.length) % REGIONS.length];
  const copy = Math.floor(round / (STAGES.length * REGIONS.length));
  const id = `${area.name}-${region}-${stage}${copy > 0 ? `-${copy + 1}` : ''}`;
  const random = createRandom(id);
  const isDrifted = random.int(0, 14) === 0;
  return {
    id,
    name: `${area.name} ${region} ${stage}${copy > 0 ? ` ${copy + 1}` : ''}`,
    spaceId: area.spaceId,
    state: stackStates[index] ?? random.pick(USUAL),
    sinceMinutes: random.int(3, 40_000),
    description: random.pick(DESCRIPTIONS),
    labels:
      random.int(0, 9) === 0
        ? []
        : [
            `team:${area.team}`,
            `env:${stage}`,
            `region:${region}`,
            `folder:${area.name}/${stage}`,
          ],
    repository: `${area.team}-infra`,
    projectRoot:
      random.int(0, 4) === 0 ? undefined : `${area.name}/${region}/${stage}`,
    branch: random.int(0, 11) === 0 ? 'release' : undefined,
    vendor: vendorNames[index % vendorNames.length],
    autodeploy: stage === 'dev',
    administrative: area.name === 'identity' && stage === 'prod',
    isDrifted,
    drift: isDrifted || random.int(0, 3) === 0 ? {} : undefined,
    workerPool: stage === 'prod' ? 'private-prod' : undefined,
    canWrite: area.name !== 'evidence',
    outcome: random.pick(['changes', 'changes', 'no-op']),
    history: random.int(0, 4),
  };
}
