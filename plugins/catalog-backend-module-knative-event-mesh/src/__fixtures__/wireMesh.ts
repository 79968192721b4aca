/** Any JSON object, loosely, so that tests can break it. */
export type WireItem = Record<string, unknown>;

/** An answer of the event mesh backend. */
export interface WireMesh {
  brokers: WireItem[];
  eventTypes: WireItem[];
  sources: WireItem[];
  subscribables: WireItem[];
}

const orders = {
  group: 'eventing.knative.dev',
  kind: 'Broker',
  name: 'orders',
  namespace: 'shop',
};

const nothing = { annotations: null, labels: null };

/**
 * A small mesh as the backend really writes it: null for no labels, ids in `consumedBy` with duplicates, a Channel and
 * the InMemoryChannel behind it. A fresh copy each time.
 */
export function wireMesh(): WireMesh {
  return {
    brokers: [
      {
        annotations: {
          'eventing.knative.dev/broker.class': 'MTChannelBasedBroker',
        },
        labels: null,
        name: 'orders',
        namespace: 'shop',
        providedEventTypes: ['shop/order-placed', 'shop/order-paid'],
        uid: '7d0c-01',
      },
    ],
    eventTypes: [
      {
        annotations: null,
        consumedBy: ['billing', 'billing', 'mailer'],
        description: 'An order was placed',
        labels: { 'app.kubernetes.io/part-of': 'shop' },
        name: 'order-placed',
        namespace: 'shop',
        reference: orders,
        schemaData: '{"type":"object"}',
        schemaURL: 'https://schemas.example.org/order-placed.json',
        type: 'org.example.order.placed',
        uid: '7d0c-02',
      },
      {
        ...nothing,
        consumedBy: [],
        name: 'order-paid',
        namespace: 'shop',
        reference: orders,
        type: 'org.example.order.paid',
        uid: '7d0c-03',
      },
      {
        ...nothing,
        consumedBy: [],
        name: 'stock-low',
        namespace: 'shop',
        reference: {
          group: 'messaging.knative.dev',
          kind: 'InMemoryChannel',
          name: 'stock',
          namespace: 'shop',
        },
        type: 'org.example.stock.low',
        uid: '7d0c-04',
      },
      {
        annotations: null,
        consumedBy: [],
        labels: { 'eventing.knative.dev/sourceName': 'tick' },
        name: '0f3c5d5b8a7e4f6c9b1d2e3f40516273',
        namespace: 'shop',
        reference: orders,
        type: 'dev.knative.sources.ping',
        uid: '7d0c-05',
      },
    ],
    sources: [
      {
        ...nothing,
        group: 'sources.knative.dev',
        kind: 'PingSource',
        name: 'tick',
        namespace: 'shop',
        providedEventTypeTypes: ['dev.knative.sources.ping'],
        providedEventTypes: ['shop/0f3c5d5b8a7e4f6c9b1d2e3f40516273'],
        sink: orders,
        uid: '7d0c-06',
      },
    ],
    subscribables: [
      {
        annotations: { 'messaging.knative.dev/subscribable': 'v1' },
        group: 'messaging.knative.dev',
        kind: 'Channel',
        labels: null,
        name: 'stock',
        namespace: 'shop',
        providedEventTypes: [],
        uid: '7d0c-07',
      },
      {
        annotations: { 'messaging.knative.dev/subscribable': 'v1' },
        group: 'messaging.knative.dev',
        kind: 'InMemoryChannel',
        labels: null,
        name: 'stock',
        namespace: 'shop',
        providedEventTypes: ['shop/stock-low'],
        uid: '7d0c-08',
      },
    ],
  };
}

/** The mesh without anything in it, as the backend writes it. */
export const emptyWireMesh: WireMesh = {
  brokers: [],
  eventTypes: [],
  sources: [],
  subscribables: [],
};
