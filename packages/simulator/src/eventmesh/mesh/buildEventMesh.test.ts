import {
  broker,
  channelWithBacking,
  coreService,
  eventType,
  knativeDefinitions,
  pingSource,
  PING_TYPE,
  refTo,
  subscription,
  trigger,
  type KubernetesObject,
} from '../../knative';
import { buildEventMesh } from './buildEventMesh';

const namespace = 'shop';
const orders = broker({ namespace, name: 'orders' });
const placed = eventType({
  namespace,
  name: 'order-placed',
  type: 'order.placed',
  at: orders,
});
const paid = eventType({
  namespace,
  name: 'order-paid',
  type: 'order.paid',
  at: orders,
});
const billing = coreService({
  namespace: 'billing',
  name: 'billing',
  labels: { 'backstage.io/kubernetes-id': 'billing' },
});

function build(...objects: KubernetesObject[]) {
  return buildEventMesh([...knativeDefinitions, ...objects]);
}

function consumers(...objects: KubernetesObject[]) {
  const { eventTypes } = build(orders, placed, paid, billing, ...objects);
  return Object.fromEntries(
    eventTypes.map(({ name, consumedBy }) => [name, consumedBy]),
  );
}

function deliver(
  plan: Partial<Parameters<typeof trigger>[0]> = {},
): KubernetesObject {
  return trigger({
    namespace,
    name: 'deliver',
    broker: 'orders',
    subscriber: { ref: refTo(billing) },
    ...plan,
  });
}

const everything = { 'order-placed': ['billing'], 'order-paid': ['billing'] };
const nothing = { 'order-placed': [], 'order-paid': [] };

describe('buildEventMesh', () => {
  it('has empty lists for a cluster without anything', () => {
    expect(build()).toEqual({
      brokers: [],
      eventTypes: [],
      sources: [],
      subscribables: [],
    });
  });

  it('writes each field in its place', () => {
    const tick = pingSource({
      namespace,
      name: 'tick',
      schedule: '* * * * *',
      data: '{}',
      sink: { ref: refTo(orders) },
    });
    const full = eventType({
      namespace,
      name: 'full',
      type: 'full',
      description: 'd',
      schema: 'https://schemas.example/full.json',
      schemaData: '{}',
      at: orders,
    });
    const mesh = build(orders, full, tick);

    expect(Object.keys(mesh.brokers[0]).join()).toBe(
      'annotations,labels,name,namespace,providedEventTypes,uid',
    );
    expect(Object.keys(mesh.eventTypes[0]).join()).toBe(
      'annotations,consumedBy,description,labels,name,namespace,reference,schemaData,schemaURL,type,uid',
    );
    expect(Object.keys(mesh.sources[0]).join()).toBe(
      'annotations,group,kind,labels,name,namespace,providedEventTypeTypes,providedEventTypes,sink,uid',
    );
  });

  it('leaves out what is empty, and says null for no labels', () => {
    const bare = eventType({ namespace, name: 'bare', type: 'bare' });

    expect(build(bare).eventTypes).toEqual([
      {
        annotations: null,
        consumedBy: [],
        labels: null,
        name: 'bare',
        namespace,
        type: 'bare',
        uid: bare.metadata.uid,
      },
    ]);
  });

  it('removes what kubectl remembers, and orders annotations by name', () => {
    const annotated = broker({
      namespace,
      name: 'annotated',
      annotations: {
        z: '1',
        a: '2',
        'kubectl.kubernetes.io/last-applied-configuration': '{}',
      },
    });
    const [{ annotations }] = build(annotated).brokers;

    expect(Object.keys(annotations ?? {})).toEqual([
      'a',
      'eventing.knative.dev/broker.class',
      'z',
    ]);
  });

  it('orders event types by namespace and name, and nothing else', () => {
    const other = broker({ namespace: 'a', name: 'late' });
    const mesh = build(placed, paid, orders, other);

    expect(mesh.eventTypes.map(({ name }) => name)).toEqual([
      'order-paid',
      'order-placed',
    ]);
    expect(mesh.brokers.map(({ name }) => name)).toEqual(['orders', 'late']);
  });

  it('takes a reference to be in the namespace of the event type', () => {
    const foreign = eventType({
      namespace: 'billing',
      name: 'foreign',
      type: 'foreign',
      at: orders,
    });
    const mesh = build(orders, foreign);

    expect(mesh.eventTypes[0].reference).toEqual({
      group: 'eventing.knative.dev',
      kind: 'Broker',
      name: 'orders',
      namespace: 'billing',
    });
    expect(mesh.brokers[0].providedEventTypes).toEqual([]);
  });

  it('calls the core group v1', () => {
    const tick = pingSource({
      namespace,
      name: 'tick',
      schedule: '* * * * *',
      data: '{}',
      sink: { ref: refTo(coreService({ namespace, name: 'web' })) },
    });

    expect(build(tick).sources[0].sink).toEqual({
      group: 'v1',
      kind: 'Service',
      name: 'web',
      namespace,
    });
  });

  it('lets a source provide the event types of its kind in all namespaces', () => {
    const here = eventType({ namespace, name: 'tick', type: PING_TYPE });
    const there = eventType({ namespace: 'z', name: 'tock', type: PING_TYPE });
    const tick = pingSource({
      namespace,
      name: 'tick',
      schedule: '* * * * *',
      data: '{}',
      sink: { uri: 'https://elsewhere.example' },
    });
    const [source] = build(tick, here, there, placed).sources;

    expect(source).toMatchObject({
      providedEventTypeTypes: [PING_TYPE],
      providedEventTypes: ['shop/tick', 'z/tock'],
    });
    expect(source).not.toHaveProperty('sink');
  });

  it.each([
    ['no filter', {}, everything],
    ['an empty type', { attributes: { type: '' } }, everything],
    ['another attribute', { attributes: { source: '/x' } }, everything],
    [
      'the type',
      { attributes: { type: 'order.paid', source: '/x' } },
      { ...nothing, 'order-paid': ['billing'] },
    ],
    ['an unknown type', { attributes: { type: 'other' } }, nothing],
    [
      'an expression, which it does not read',
      { filters: [{ exact: { type: 'order.paid' } }] },
      everything,
    ],
    ['another broker', { broker: 'other' }, nothing],
    ['a broker elsewhere', { namespace: 'billing' }, nothing],
    ['an address', { subscriber: { uri: 'http://billing.billing' } }, nothing],
    [
      'a subscriber that is not there',
      {
        subscriber: {
          ref: { apiVersion: 'v1', kind: 'Service', name: 'x', namespace },
        },
      },
      nothing,
    ],
  ])('reads a Trigger with %s', (_, plan, expected) => {
    expect(consumers(deliver(plan))).toEqual(expected);
  });

  it('repeats a component that consumes twice', () => {
    expect(
      consumers(deliver(), deliver({ name: 'again' }))['order-paid'],
    ).toEqual(['billing', 'billing']);
  });

  it('passes over subscribers that belong to no component', () => {
    const anonymous = coreService({ namespace, name: 'anonymous' });

    expect(
      consumers(anonymous, deliver({ subscriber: { ref: refTo(anonymous) } })),
    ).toEqual(nothing);
  });

  it('does not learn of consumers by Subscriptions', () => {
    const [channel, backing] = channelWithBacking({ namespace, name: 'stock' });
    const low = eventType({
      namespace,
      name: 'stock-low',
      type: 'stock.low',
      at: backing,
    });
    const delivery = subscription({
      namespace,
      name: 'deliver',
      channel: refTo(channel),
      subscriber: { ref: refTo(billing) },
    });
    const mesh = build(channel, backing, low, billing, delivery);

    expect(mesh.eventTypes[0].consumedBy).toEqual([]);
    expect(
      mesh.subscribables.map(({ kind, providedEventTypes }) => [
        kind,
        providedEventTypes,
      ]),
    ).toEqual([
      ['Channel', []],
      ['InMemoryChannel', ['shop/stock-low']],
    ]);
  });
});
