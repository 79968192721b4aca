import { broker, channelWithBacking, triggerChannel } from '../../knative';

const applied = {
  'kubectl.kubernetes.io/last-applied-configuration':
    '{"apiVersion":"eventing.knative.dev/v1","kind":"Broker","metadata":{"name":"orders","namespace":"sock-shop"}}\n',
};

/** Where everything about carts and orders arrives. */
export const ordersBroker = broker({
  namespace: 'sock-shop',
  name: 'orders',
  created: '2026-02-10T09:31:40Z',
  labels: { 'app.kubernetes.io/part-of': 'sock-shop' },
  annotations: applied,
});

/** Made by the injection label of the namespace; its event types make themselves. */
export const storefrontBroker = broker({
  namespace: 'storefront',
  name: 'default',
  created: '2026-02-17T13:02:11Z',
  labels: { 'eventing.knative.dev/namespaceInjected': 'true' },
});

/** Its name is so long that the names of its event types do not fit into the catalog. */
export const visitorsBroker = broker({
  namespace: 'storefront',
  name: 'visitor-activity-and-recommendations',
  created: '2026-05-19T07:45:00Z',
});

/** On Kafka, so without channels of its own. */
export const playbackBroker = broker({
  namespace: 'audio-playback',
  name: 'playback',
  class: 'Kafka',
  created: '2026-04-07T15:20:33Z',
  labels: { 'app.kubernetes.io/part-of': 'audio-playback' },
});

/** The only channel that people made, and what stands behind it. */
export const [stockChannel, stockBacking] = channelWithBacking({
  namespace: 'sock-shop',
  name: 'stock',
  created: '2026-03-24T10:10:10Z',
  labels: { 'app.kubernetes.io/part-of': 'sock-shop' },
});

/** Channels that brokers keep for themselves. */
export const triggerChannels = {
  orders: triggerChannel(ordersBroker),
  default: triggerChannel(storefrontBroker),
  visitors: triggerChannel(visitorsBroker),
};
