import type { Entity } from '@backstage/catalog-model';

/** An entity with annotations of Spacelift's, whose names are given without their prefix unless they have one. */
export function entity(
  kind: string,
  name: string,
  annotations: Record<string, string>,
  parts: string[] = [],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      annotations: Object.fromEntries(
        Object.entries(annotations).map(([key, value]) => [
          key.includes('/') ? key : `spacelift.io/${key}`,
          value,
        ]),
      ),
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'shop' },
    relations: parts.map(targetRef => ({ type: 'hasPart', targetRef })),
  };
}

const SHOP = 'shop-01J8ZK5A7S2D4F6G8H0J1K2L3M';
const TEAM_C = 'team-c-01J8ZK5N9P7R5T3Y1E2W4Q6A8Z';
const PAYMENTS = 'payments-01J8ZK6B3N5M7K9J1H2G4F6D8S';

/** Entities for the demo's stacks, by what they show. */
export const entities: Entity[] = [
  entity('Component', 'sock-shop-carts', {
    'stack-id': 'sock-shop-carts-prod,sock-shop-carts-dev',
  }),
  entity('Resource', 'sock-shop-carts-db', {
    'stack-id': 'sock-shop-carts-db-prod',
  }),
  entity('Component', 'storefront-web', {
    'stack-labels': 'service:storefront-web',
  }),
  entity('Component', 'storefront-edge', {
    'stack-labels': 'service:storefront-web, env:prod',
  }),
  // The second one is not visible to the key, the third does not exist.
  entity('Component', 'storefront-bff', {
    'stack-id': 'storefront-bff-prod, storefront-bff-network, no-such-stack',
  }),
  entity('Component', 'payments-ledger', {
    'stack-id': 'payments-ledger-prod,payments-ledger-audit-trail',
  }),
  entity('Component', 'legacy-gateway', {
    'stack-labels': 'service:payments-legacy-gateway',
  }),
  entity('Component', 'playback-order', {
    'stack-labels': 'service:playback-order',
  }),
  entity('Component', 'in-shop-only', {
    'stack-labels': 'env:prod',
    'space-id': SHOP,
  }),
  entity('Component', 'in-shop-and-below', {
    'stack-labels': 'env:prod',
    'space-id': `${SHOP}/**`,
  }),
  entity('Component', 'all-of-team-c', { 'space-id': TEAM_C }),
  entity('Component', 'payments-and-below', { 'space-id': `${PAYMENTS}/**` }),
  entity('Component', 'by-repository', {
    'github.com/project-slug': 'Acme/sock-shop-carts',
  }),
  entity('Component', 'by-folder', {
    'github.com/project-slug': 'acme/team-c-infra',
    'project-root': '/orders/prod/',
  }),
  entity('Component', 'wrong-annotations', {
    'stack-id': 'Not An Id, sock-shop-carts-dev',
    'stack-labels': 'env:prod',
    'space-id': '***',
  }),
  entity('Component', 'without-annotations', {}),
  entity('Component', 'hidden-part', {
    'stack-id': 'sock-shop-orders-prod',
  }),
  entity('System', 'sock-shop', { 'stack-id': 'sock-shop-orders-queue-prod' }, [
    'component:default/sock-shop-carts',
    'resource:default/sock-shop-carts-db',
    'component:default/hidden-part',
    'component:default/wrong-annotations',
    'component:default/not-in-the-catalog',
  ]),
  entity('System', 'empty-system', {}),
];
