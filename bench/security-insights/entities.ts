import type { Entity } from '@backstage/catalog-model';
import { PROJECT_SLUG_ANNOTATION } from '@internal/plugin-security-insights-common';

const slugs = [
  'acme/sock-shop-carts',
  'acme/storefront-web',
  'acme/payments-ledger',
  'acme/payments-legacy-gateway',
  'acme/playback-order',
  'CarlosIA12/example-backstage-component',
];

/** A repository and the component that names it. */
export interface BenchedEntity {
  slug: string;
  entity: Entity;
}

/** One component for each of the simulated repositories with alerts; one of them has 312 that are open. */
export const entities: readonly BenchedEntity[] = slugs.map(slug => ({
  slug,
  entity: {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: slug.split('/')[1],
      annotations: { [PROJECT_SLUG_ANNOTATION]: slug },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'bench' },
  },
}));
