import {
  broker,
  byApiServerOrder,
  coreService,
  eventType,
  knativeDefinitions,
  refTo,
  trigger,
  type KubernetesObject,
} from '../../knative';

const namespace = 'sock-shop';
const type = 'example.acme.order.placed';
const orders = broker({ namespace, name: 'orders' });

/** Three Services of one component, and one of another. */
const subscribers = ['orders', 'orders-outbox', 'orders-archive', 'carts'].map(
  name =>
    coreService({
      namespace,
      name: `sock-shop-${name}`,
      labels: {
        'backstage.io/kubernetes-id': `sock-shop-${name.split('-')[0]}`,
      },
    }),
);

/** Each subscriber has a Trigger with a filter and one without. */
const triggers = subscribers.flatMap(subscriber =>
  [{ type }, undefined].map((attributes, index) =>
    trigger({
      namespace,
      name: `${subscriber.metadata.name}-${index}`,
      broker: 'orders',
      attributes,
      subscriber: { ref: refTo(subscriber) },
    }),
  ),
);

/** One event type that two components consume, in eight ways. */
export const repeatingObjects: readonly KubernetesObject[] = [
  ...knativeDefinitions,
  ...[
    orders,
    eventType({ namespace, name: 'order-placed', type, at: orders }),
    ...subscribers,
    ...triggers,
  ].sort(byApiServerOrder),
];
