import { condition, metadataOf, type Wire } from './wire';

/** A Service of Knative Serving, ready unless said otherwise. */
export const knativeService = (name: string, status: unknown = {}): Wire => ({
  apiVersion: 'serving.knative.dev/v1',
  kind: 'Service',
  metadata: metadataOf(name),
  spec: {
    template: {
      spec: {
        containers: [
          { image: 'registry.acme.example/sock-shop/carts-events:0.4.0' },
        ],
      },
    },
  },
  status:
    status === null
      ? null
      : {
          observedGeneration: 1,
          url: `https://${name}.sock-shop.acme.example`,
          latestReadyRevisionName: `${name}-00002`,
          latestCreatedRevisionName: `${name}-00002`,
          conditions: [
            condition('ConfigurationsReady', 'True'),
            condition('Ready', 'True'),
            condition('RoutesReady', 'True'),
          ],
          traffic: [
            {
              revisionName: `${name}-00002`,
              percent: 100,
              latestRevision: true,
            },
          ],
          ...(status as Wire),
        },
});

/** Labels that Knative puts on the parts of a Service. */
export const knativeLabels = (service: string) => ({
  'backstage.io/kubernetes-id': 'sock-shop-carts',
  'serving.knative.dev/service': service,
});

/** A revision of a Service. */
export const revision = (
  service: string,
  name: string,
  conditions: Wire[],
): Wire => ({
  apiVersion: 'serving.knative.dev/v1',
  kind: 'Revision',
  metadata: metadataOf(name, { labels: knativeLabels(service) }),
  status: { conditions },
});
