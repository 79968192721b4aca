import type { Entity } from '@backstage/catalog-model';

/** A component that is selected by its id. */
export function component(
  name = 'sock-shop-carts',
  annotations: Record<string, string> = {
    'backstage.io/kubernetes-id': 'sock-shop-carts',
    'backstage.io/kubernetes-namespace': 'sock-shop',
  },
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
    spec: { type: 'service', lifecycle: 'production', owner: 'team-c' },
  };
}
