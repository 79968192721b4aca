import type { SpaceRecord } from '../world/types';

/** Ids of the demo's spaces. */
export const spaceIds = {
  root: 'root',
  platform: 'platform-01J8ZK4T2C8X6V4B2N0M1Q3W5E',
  shop: 'shop-01J8ZK5A7S2D4F6G8H0J1K2L3M',
  teamC: 'team-c-01J8ZK5N9P7R5T3Y1E2W4Q6A8Z',
  payments: 'payments-01J8ZK6B3N5M7K9J1H2G4F6D8S',
  paymentsAudited: 'payments-audited-01J8ZK6T8R6E4W2Q0Z1X3C5V7B',
} as const;

/** The tree: platform, shop and payments below the root, team-c in shop, payments-audited in payments. */
export function seedSpaces(): SpaceRecord[] {
  const space = (
    id: string,
    name: string,
    parent: string | null,
    more: Partial<SpaceRecord> = {},
  ): SpaceRecord => ({
    id,
    name,
    description: null,
    parent,
    inheritEntities: true,
    accessLevel: 'WRITE',
    labels: [],
    ...more,
  });
  return [
    space(spaceIds.root, 'root', null, {
      inheritEntities: false,
      accessLevel: 'READ',
    }),
    space(spaceIds.platform, 'platform', spaceIds.root, {
      description: 'Networks, clusters and what every team builds on',
      labels: ['team:platform'],
    }),
    space(spaceIds.shop, 'shop', spaceIds.root, {
      description: 'The storefront',
      labels: ['team:shop'],
    }),
    space(spaceIds.teamC, 'team-c', spaceIds.shop, {
      description: 'Carts, orders and audio playback',
      labels: ['team:team-c'],
    }),
    space(spaceIds.payments, 'payments', spaceIds.root, {
      labels: ['team:payments'],
    }),
    space(spaceIds.paymentsAudited, 'payments-audited', spaceIds.payments, {
      description: 'Every change here is read by the auditors',
      inheritEntities: false,
      labels: ['team:payments', 'audited'],
    }),
  ];
}
