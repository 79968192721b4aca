import {
  apiServerSource,
  autoCreatedEventType,
  API_SERVER_TYPES,
  broker,
  byApiServerOrder,
  channelWithBacking,
  coreService,
  eventType,
  knativeDefinitions,
  pingSource,
  refTo,
  subscription,
  trigger,
  type KubernetesObject,
} from '../../knative';

/** How large a large event mesh is. */
export interface LargeMesh {
  /** 5,000 unless told. */
  eventTypes: number;
  /** At least one; 200 unless told. */
  brokers: number;
  /** 500 unless told. */
  sources: number;
  /** Share of the event types whose description has changed, from 0 to 1; 0 unless told. */
  changed: number;
}

/** How many namespaces a large event mesh spreads over, at most. */
const NAMESPACES = 50;

/** How many components consume events in a large event mesh. */
export const LARGE_COMPONENTS = 300;

/** `backstage.io/kubernetes-id` of the components that consume events in a large event mesh. */
export function largeComponentId(index: number): string {
  return `large-component-${String(index).padStart(3, '0')}`;
}

const number = (index: number) => String(index).padStart(4, '0');

const range = (length: number) => Array.from({ length }, (_, index) => index);

const schemaData = JSON.stringify({
  type: 'object',
  required: ['id', 'at'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    at: { type: 'string', format: 'date-time' },
    amount: { type: 'integer', minimum: 0 },
  },
});

function buildEventType(
  index: number,
  at: KubernetesObject,
  changed: boolean,
): KubernetesObject {
  const type = `example.large.topic-${number(index)}`;
  // One in ten made itself, and a third of the others has a schema.
  return index % 10 === 9
    ? autoCreatedEventType({ type, source: '/large', at })
    : eventType({
        namespace: at.metadata.namespace,
        name: `topic-${number(index)}`,
        labels: { 'app.kubernetes.io/managed-by': 'Helm' },
        type,
        source: '/large',
        description: `Something of kind ${index} has happened${
          changed ? ', again' : ''
        }.`,
        ...(index % 3 === 0 ? { schemaData } : {}),
        at,
      });
}

function buildSource(index: number, sink: KubernetesObject): KubernetesObject {
  const plan = {
    namespace: sink.metadata.namespace,
    name: `source-${number(index)}`,
    sink: { ref: refTo(sink) },
  };
  return index % 5 === 0
    ? apiServerSource({
        ...plan,
        serviceAccountName: 'watcher',
        resources: [{ apiVersion: 'v1', kind: 'Event' }],
        eventTypes: API_SERVER_TYPES.slice(0, 3),
      })
    : pingSource({ ...plan, schedule: '*/5 * * * *', data: '{}' });
}

function build(mesh: LargeMesh): readonly KubernetesObject[] {
  const brokers = range(mesh.brokers).map(index =>
    broker({
      namespace: `large-${number(index % NAMESPACES)}`,
      name: `broker-${number(index)}`,
    }),
  );
  const channels = range(20).map(index =>
    channelWithBacking({
      namespace: `large-${number(index)}`,
      name: `channel-${number(index)}`,
    }),
  );
  const places = [...brokers, ...channels.map(([, backing]) => backing)];
  const subscribers = range(LARGE_COMPONENTS).map(index =>
    coreService({
      namespace: `large-${number(index % NAMESPACES)}`,
      name: largeComponentId(index),
      labels: { 'backstage.io/kubernetes-id': largeComponentId(index) },
    }),
  );
  const subscriberOf = (index: number) => ({
    ref: refTo(subscribers[index % LARGE_COMPONENTS]),
  });
  const eventTypes = range(mesh.eventTypes).map(index =>
    buildEventType(
      index,
      places[index % places.length],
      index < mesh.eventTypes * mesh.changed,
    ),
  );
  // Two Triggers for each five event types.
  const triggers = range(Math.floor((mesh.eventTypes * 2) / 5)).flatMap(
    index => {
      const topic = Math.floor((index * 5) / 2);
      const place = places[topic % places.length];
      return place.kind === 'Broker'
        ? [
            trigger({
              namespace: place.metadata.namespace,
              name: `trigger-${number(index)}`,
              broker: place.metadata.name,
              attributes: { type: `example.large.topic-${number(topic)}` },
              subscriber: subscriberOf(index),
            }),
          ]
        : [];
    },
  );
  const subscriptions = channels.map(([channel], index) =>
    subscription({
      namespace: channel.metadata.namespace,
      name: `subscription-${number(index)}`,
      channel: refTo(channel),
      subscriber: subscriberOf(index),
    }),
  );
  const sources = range(mesh.sources).map(index =>
    buildSource(index, brokers[index % brokers.length]),
  );
  return [
    ...knativeDefinitions,
    ...[
      ...brokers,
      ...channels.flat(),
      ...eventTypes,
      ...triggers,
      ...subscriptions,
      ...sources,
      ...subscribers,
    ].sort(byApiServerOrder),
  ];
}

const built = new Map<string, readonly KubernetesObject[]>();

/**
 * A large event mesh: event types at brokers and channels, sources, Triggers and Subscriptions to the Services of 300
 * components. The same at each start; asked twice for one size it is built once.
 */
export function largeKnativeObjects(
  size: Partial<LargeMesh> = {},
): readonly KubernetesObject[] {
  const { eventTypes = 5000, brokers = 200, sources = 500, changed = 0 } = size;
  const mesh = { eventTypes, brokers, sources, changed };
  const key = JSON.stringify(mesh);
  const objects = built.get(key) ?? build(mesh);
  built.set(key, objects);
  return objects;
}
