import {
  broker,
  byApiServerOrder,
  channelWithBacking,
  eventType,
  knativeDefinitions,
  pingSource,
  refTo,
  sinkBinding,
  type KubernetesObject,
} from '../../knative';

const shared = { namespace: 'sock-shop', name: 'orders' };

const orders = broker(shared);

const deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  name: 'sock-shop-orders',
};

/** Six objects of six kinds with one name in one namespace, which Kubernetes has nothing against. */
export const clashingObjects: readonly KubernetesObject[] = [
  ...knativeDefinitions,
  ...[
    orders,
    ...channelWithBacking(shared),
    eventType({ ...shared, type: 'example.acme.order.placed', at: orders }),
    pingSource({
      ...shared,
      schedule: '0 * * * *',
      data: '{}',
      sink: { ref: refTo(orders) },
    }),
    sinkBinding({
      ...shared,
      subject: deployment,
      sink: { ref: refTo(orders) },
    }),
  ].sort(byApiServerOrder),
];
