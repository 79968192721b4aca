import type { Entity } from '@backstage/catalog-model';
import { PROJECT_SLUG_ANNOTATION } from '@internal/plugin-security-insights-common';

/** A component that names a repository; without one when `slug` is null. */
export function component(
  name: string = 'carts',
  slug: string | null = 'acme/sock-shop-carts',
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: slug === null ? {} : { [PROJECT_SLUG_ANNOTATION]: slug },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'team-c' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/team-c' }],
  };
}
