import type { Entity } from '@backstage/catalog-model';

function component(name: string, annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
    spec: { type: 'service', lifecycle: 'production', owner: 'team-c' },
  };
}

/** A component whose annotations name an id and a namespace. */
export const carts = component('sock-shop-carts', {
  'backstage.io/kubernetes-id': 'sock-shop-carts',
  'backstage.io/kubernetes-namespace': 'sock-shop',
});

/** A component that is looked for in all namespaces, with a selector of its own. */
export const everywhere = component('storefront-web', {
  'backstage.io/kubernetes-label-selector': 'app=storefront-web',
});
