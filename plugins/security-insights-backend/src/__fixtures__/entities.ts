import type { Entity } from '@backstage/catalog-model';

/** What of a component matters here; without a location it comes from a file of the operator. */
export interface ComponentFacts {
  slug?: string;
  /** Where the catalog has read it, for example `url:https://github.com/acme/carts/blob/main/catalog-info.yaml`. */
  location?: string;
  /** What was registered to begin with; the same unless told. */
  origin?: string;
  /** Where its authors say that the code is. */
  source?: string;
}

/** A component that names a repository. */
export function component(
  name: string,
  {
    slug,
    location = 'file:/etc/catalog.yaml',
    origin = location,
    source,
  }: ComponentFacts,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': origin,
        ...(slug !== undefined && { 'github.com/project-slug': slug }),
        ...(source !== undefined && { 'backstage.io/source-location': source }),
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'shop' },
  };
}

/** Components for the demo's repositories, by what they show, and some that are wrong. */
export const entities: Entity[] = [
  component('carts', { slug: 'acme/sock-shop-carts' }),
  component('carts-again', { slug: ' Acme/Sock-Shop-Carts ' }),
  component('web', { slug: 'acme/storefront-web' }),
  component('ledger', { slug: 'acme/payments-ledger' }),
  component('playback', { slug: 'acme/playback-order' }),
  component('gateway', { slug: 'acme/payments-legacy-gateway' }),
  component('bff', { slug: 'acme/storefront-bff' }),
  component('oddities', { slug: 'acme/oddities' }),
  component('from-article', {
    slug: 'CarlosIA12/example-backstage-component',
    location:
      'url:https://github.com/CarlosIA12/example-backstage-component/blob/main/catalog-info.yaml',
  }),
  component('from-elsewhere', {
    slug: 'acme/sock-shop-carts',
    location: 'url:https://github.com/acme/catalog/blob/main/all.yaml',
  }),
  component('without-slash', { slug: 'acme' }),
  component('with-dots', { slug: 'acme/../user' }),
  component('with-query', { slug: 'acme/carts?state=closed' }),
  component('with-blanks', { slug: '  ' }),
  component('without-repository', {}),
];
