import type { Entity } from '@backstage/catalog-model';

function component(name: string, annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
    spec: { type: 'service', lifecycle: 'production', owner: 'bench' },
  };
}

/** Components that name stacks in every way that the portal knows; the stacks are the simulator's. */
export const entities: readonly Entity[] = [
  component('carts', {
    'spacelift.io/stack-id': 'sock-shop-carts-prod,sock-shop-carts-dev',
  }),
  component('storefront', {
    'spacelift.io/stack-labels': 'service:storefront-web',
  }),
  component('network', {
    'spacelift.io/stack-labels': 'folder:network/prod',
  }),
  component('settlement', {
    'spacelift.io/stack-labels': 'env:prod,region:north',
    'spacelift.io/space-id': 'payments-01J8ZK6B3N5M7K9J1H2G4F6D8S/**',
  }),
];
