import type { Entity } from '@backstage/catalog-model';

/** Annotations that name two stacks. */
export const stackAnnotations: Record<string, string> = {
  'spacelift.io/stack-id': 'sock-shop-carts-prod,sock-shop-carts-dev',
};

/** A component with annotations. */
export function component(
  name = 'sock-shop-carts',
  annotations: Record<string, string> = stackAnnotations,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
    spec: { type: 'service', lifecycle: 'experimental', owner: 'team-c' },
  };
}

/** A system, which names no stacks itself, with a part. */
export function system(name = 'sock-shop'): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name, namespace: 'default' },
    spec: { owner: 'team-c' },
    relations: [
      { type: 'hasPart', targetRef: 'component:default/sock-shop-carts' },
    ],
  };
}
