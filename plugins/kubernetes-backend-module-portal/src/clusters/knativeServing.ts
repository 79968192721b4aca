import type { CustomResourceMatcher } from '@backstage/plugin-kubernetes-common';

/** What Knative Serving has of an entity. A cluster without Knative answers 404, which is no error. */
export const knativeServing: readonly CustomResourceMatcher[] = [
  'services',
  'revisions',
  'routes',
].map(plural => ({ group: 'serving.knative.dev', apiVersion: 'v1', plural }));
