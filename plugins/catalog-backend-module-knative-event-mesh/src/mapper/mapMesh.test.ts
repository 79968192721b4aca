import type { JsonObject } from '@backstage/types';
import { wireMesh } from '../__fixtures__/wireMesh';
import {
  API,
  backing,
  broker,
  eventType,
  map,
  tick,
} from '../__testUtils__/mapWire';

it('F8: null for labels and annotations is nothing', () => {
  const entities = map(wireMesh());
  expect(entities.size).toBe(7);
  expect(entities.get('api:shop/order-paid')?.metadata.labels).toEqual({});
});

it('F20: a consumer is named once, however often the backend does', () => {
  const api = map(eventType({ consumedBy: ['b', 'a', 'b', 'a', 'b'] })).get(
    API,
  );
  expect(api?.metadata.consumedBy).toEqual(['a', 'b']);
  expect(api?.spec?.eventMesh).toMatchObject({
    consumers: [{ kubernetesId: 'a' }, { kubernetesId: 'b' }],
  });
});

it('F32: a source depends on what it sends to, when that is shown', () => {
  const source = 'component:shop/pingsource-tick';
  expect(map(wireMesh()).get(source)?.spec?.dependsOn).toEqual([
    'component:shop/broker-orders',
  ]);
  const alone = map({ sources: [tick] }).get(source);
  expect(alone?.spec?.dependsOn).toBeUndefined();
  expect(alone?.metadata.annotations).toMatchObject({
    'knative.dev/sink': 'Broker.eventing.knative.dev:shop/orders',
  });
});

describe('F33: what Knative makes for itself', () => {
  const mesh = {
    subscribables: [
      'orders-kne-trigger',
      'steps-kn-sequence-0',
      'branches-kn-parallel',
      'branches-kn-parallel-1',
      'kne-trigger-like',
    ].map(name => ({ ...backing, name })),
    sources: [
      { ...tick, kind: 'ContainerSource', name: 'feed' },
      { ...tick, kind: 'SinkBinding', name: 'feed-sinkbinding' },
      { ...tick, kind: 'SinkBinding', name: 'own-sinkbinding' },
      { ...tick, kind: 'IntegrationSource', name: 'queue' },
      { ...tick, kind: 'ContainerSource', name: 'queue-containersource' },
      {
        ...tick,
        kind: 'SinkBinding',
        name: 'queue-containersource-sinkbinding',
      },
      { ...tick, kind: 'ContainerSource', name: 'own-containersource' },
    ],
  };

  it('is hidden', () => {
    expect([...map(mesh).keys()]).toEqual([
      'component:shop/containersource-feed',
      'component:shop/containersource-own-containersource',
      'component:shop/inmemorychannel-kne-trigger-like',
      'component:shop/integrationsource-queue',
      'component:shop/sinkbinding-own-sinkbinding',
    ]);
  });

  it('is shown when asked for', () => {
    expect(map(mesh, { include: { internal: true } }).size).toBe(12);
  });
});

it('shows only what is included', () => {
  const mesh = wireMesh();
  const elsewhere = mesh.eventTypes.map(each => ({
    ...each,
    namespace: 'team-a',
  }));
  const all = { ...mesh, eventTypes: [...mesh.eventTypes, ...elsewhere] };
  const kinds = (values: JsonObject) =>
    [...map(all, values).keys()].map(ref => ref.split('/')[0]);
  expect(
    new Set(kinds({ include: { sources: false, channels: false } })),
  ).toEqual(new Set(['api:shop', 'api:team-a', 'component:shop']));
  expect(kinds({ include: { sources: false, channels: false } })).toHaveLength(
    9,
  );
  expect(new Set(kinds({ include: { namespaces: ['team-*'] } }))).toEqual(
    new Set(['api:team-a']),
  );
});

it('a namespace prefix stands in front of every namespace and reference', () => {
  const entities = map(wireMesh(), { namespacePrefix: 'prod-' });
  expect(
    new Set([...entities.values()].map(e => e.metadata.namespace)),
  ).toEqual(new Set(['prod-shop']));
  const source = entities.get('component:prod-shop/pingsource-tick');
  expect(source?.spec).toMatchObject({
    dependsOn: ['component:prod-shop/broker-orders'],
    providesApis: ['api:prod-shop/0f3c5d5b8a7e4f6c9b1d2e3f40516273'],
  });
  expect(source?.metadata.annotations).toMatchObject({
    'knative.dev/object': 'shop/tick',
  });
});

it('an event type without a reference belongs to the broker that claims it', () => {
  const entities = map({
    ...eventType({ reference: undefined }),
    brokers: [broker],
  });
  expect(
    entities.get('component:shop/broker-orders')?.spec?.providesApis,
  ).toEqual([API]);
});

it('F34: the order of an answer changes nothing', () => {
  const mesh = wireMesh();
  const reversed = {
    brokers: [...mesh.brokers].reverse(),
    eventTypes: [...mesh.eventTypes]
      .reverse()
      .map(each => ({ ...each, consumedBy: ['mailer', 'billing'] })),
    sources: [...mesh.sources].reverse(),
    subscribables: [...mesh.subscribables].reverse(),
  };
  const straight = {
    ...mesh,
    eventTypes: mesh.eventTypes.map(each => ({
      ...each,
      consumedBy: ['billing', 'mailer', 'billing'],
    })),
  };
  expect(JSON.stringify([...map(reversed)])).toBe(
    JSON.stringify([...map(straight)]),
  );
});
