import { createRecordingLogger } from '@internal/vendor-client/testUtils';
import type { JsonObject } from '@backstage/types';
import {
  emptyWireMesh,
  wireMesh,
  type WireItem,
} from '../__fixtures__/wireMesh';
import { environmentSettings, mapEntities } from '../__testUtils__/readMesh';
import { SyncReporter } from '../provider/SyncReporter';
import { wireMesh as wireSchema } from '../readers/eventMeshBackend/answerSchemas';
import { toMesh } from '../readers/eventMeshBackend/toMesh';
import { mapMesh } from './mapMesh';

const [orderPlaced] = wireMesh().eventTypes;
const [broker] = wireMesh().brokers;
const [tick] = wireMesh().sources;
const [channel, backing] = wireMesh().subscribables;

function settings(values: JsonObject = {}, id = 'dev') {
  return environmentSettings(
    { baseUrl: 'http://localhost', token: 'x', ...values },
    id,
  );
}

const parse = (mesh: object) =>
  toMesh(wireSchema.parse({ ...emptyWireMesh, ...mesh }));

const map = (mesh: object, values: JsonObject = {}) =>
  mapEntities(parse(mesh), settings(values));

const eventType = (change: WireItem) => ({
  eventTypes: [{ ...orderPlaced, ...change }],
});

const API = 'api:shop/order-placed';

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

describe('F23: a Channel and the channel behind it', () => {
  it('are one, whichever the event types name', () => {
    for (const reference of [channel, backing]) {
      const { group, kind, name, namespace } = reference;
      const entities = map({
        ...eventType({ reference: { group, kind, name, namespace } }),
        subscribables: [channel, backing],
      });
      expect([...entities.keys()]).toEqual([
        API,
        'component:shop/channel-stock',
      ]);
      const entity = entities.get('component:shop/channel-stock');
      expect(entity?.spec?.providesApis).toEqual([API]);
      expect(entity?.metadata.labels).toEqual({
        'knative.dev/backing-kind': 'InMemoryChannel',
      });
    }
  });

  it('are two when they have other names or namespaces', () => {
    const entities = map({
      subscribables: [
        channel,
        { ...backing, name: 'other' },
        { ...backing, namespace: 'elsewhere' },
      ],
    });
    expect(entities.size).toBe(3);
  });

  it('a channel without one in front keeps its kind', () => {
    expect([...map({ subscribables: [backing] }).keys()]).toEqual([
      'component:shop/inmemorychannel-stock',
    ]);
  });

  it('a source that sends to either depends on the one', () => {
    for (const sink of [channel, backing]) {
      const { group, kind, name, namespace } = sink;
      const entities = map({
        sources: [{ ...tick, sink: { group, kind, name, namespace } }],
        subscribables: [channel, backing],
      });
      expect(
        entities.get('component:shop/pingsource-tick')?.spec?.dependsOn,
      ).toEqual(['component:shop/channel-stock']);
    }
  });
});

describe('F25: long names', () => {
  const name = `et-${'a-broker-with-a-long-name-'.repeat(3)}0f3c5d5b8a7e4f6c`;

  it('are shortened, and relations follow', () => {
    const mesh = { ...eventType({ name }), brokers: [broker] };
    const first = map(mesh);
    const [api] = first.keys();
    expect(api).toMatch(/^api:shop\/et-a-broker-.{1,50}-[0-9a-f]{8}$/);
    expect(api.length).toBeLessThanOrEqual('api:shop/'.length + 63);
    expect(
      first.get('component:shop/broker-orders')?.spec?.providesApis,
    ).toEqual([api]);
    expect([...map(mesh).keys()]).toEqual([...first.keys()]);
    expect(first.get(api)?.metadata.annotations).toMatchObject({
      'knative.dev/object': `shop/${name}`,
    });
  });
});

describe('names that are taken', () => {
  it('the first is kept, and the other is told once with both identities', () => {
    const mesh = parse({
      sources: [tick, { ...tick, group: 'sources.acme.example' }],
    });
    const { entities, clashes } = mapMesh(mesh, settings().mapping);
    expect(entities).toHaveLength(1);
    expect(clashes).toEqual([
      {
        entityRef: 'component:shop/pingsource-tick',
        kept: 'PingSource.sources.acme.example:shop/tick',
        dropped: 'PingSource.sources.knative.dev:shop/tick',
      },
    ]);
    const logger = createRecordingLogger();
    const reporter = new SyncReporter('dev', logger);
    reporter.clashes(clashes);
    reporter.clashes(clashes);
    expect(logger.messages('warn')).toEqual([
      expect.stringMatching(/sources\.knative\.dev.*sources\.acme\.example/),
    ]);
  });

  it('naming: upstream has the bare names again', () => {
    const entities = map(wireMesh(), { naming: 'upstream' });
    expect([...entities.keys()].filter(ref => /^comp/.test(ref))).toEqual([
      'component:shop/orders',
      'component:shop/stock',
      'component:shop/tick',
    ]);
  });
});

describe('F27: annotations of the cluster', () => {
  const annotations = {
    'backstage.io/techdocs-ref': 'dir:/etc',
    'catalog.backstage.io/x': 'x',
    'kubectl.kubernetes.io/last-applied-configuration': '{}',
    'k8s.io/x': 'x',
    'knative.dev/sink': 'x',
    'acme.example/long': 'x'.repeat(5000),
    'not valid': 'x',
    'acme.example/note': 'fine',
  };

  it('are left out unless they are asked for', () => {
    const entity = map({ brokers: [{ ...broker, annotations }] }).get(
      'component:shop/broker-orders',
    );
    expect(JSON.stringify(entity)).not.toMatch(/acme\.example|techdocs/);
  });

  it('are taken over when asked for, except those that mean something to the portal', () => {
    const entity = map(
      { brokers: [{ ...broker, annotations }] },
      { copyAnnotations: true },
    ).get('component:shop/broker-orders');
    const foreign = Object.keys(entity?.metadata.annotations ?? {}).filter(
      key => !/^(?:backstage\.io\/managed-by|knative\.dev\/)/.test(key),
    );
    expect(foreign).toEqual(['acme.example/note']);
    expect(entity?.metadata.annotations).not.toHaveProperty([
      'knative.dev/sink',
    ]);
  });

  it('labels that the catalog does not take are left out', () => {
    const labels = {
      good: 'yes',
      'bad key': 'x',
      bad: 'a value',
      'a/b/c': 'x',
    };
    const entity = map({ brokers: [{ ...broker, labels }] }).get(
      'component:shop/broker-orders',
    );
    expect(entity?.metadata.labels).toEqual({ good: 'yes' });
  });
});

it.each([
  ['https://schemas.example/a.json', true],
  ['http://schemas.example/a.json', true],
  [`${'java'}script:alert(1)`, false],
  [` java\nscript:alert(1)`, false],
  ['data:text/html,x', false],
  ['file:///etc/passwd', false],
  ['https://user:word@attacker.example', false],
  ['nothing', false],
])('F28: whether %s becomes a link: %s', (schemaURL, isLink) => {
  const api = map(eventType({ schemaURL })).get(API);
  expect(api?.metadata.links).toEqual(
    isLink ? [{ url: schemaURL, title: 'Schema' }] : undefined,
  );
  expect(JSON.stringify(api).includes(schemaURL)).toBe(isLink);
});

describe('F30: owner and system of an object', () => {
  const owned = (values: JsonObject, object: WireItem = {}) => {
    const { owner, system } =
      map({ brokers: [{ ...broker, ...object }] }, values).get(
        'component:shop/broker-orders',
      )?.spec ?? {};
    return [owner, system];
  };

  it('are those of the environment', () => {
    expect(owned({})).toEqual(['group:default/knative', undefined]);
    expect(owned({ owner: 'shop', system: 'mesh' })).toEqual([
      'group:default/shop',
      'system:default/mesh',
    ]);
    expect(owned({ owner: 'shop', createSystem: true })).toEqual([
      'group:default/shop',
      'system:default/knative-event-mesh-dev',
    ]);
  });

  it('are what labels or annotations say', () => {
    expect(
      owned(
        { owner: 'shop', createSystem: true, ownerLabel: 'acme.example/owner' },
        {
          labels: { 'app.kubernetes.io/part-of': 'sock-shop' },
          annotations: { 'acme.example/owner': 'user:default/ada' },
        },
      ),
    ).toEqual(['user:default/ada', 'system:default/sock-shop']);
  });

  it.each(['component:default/x', 'a b', 'x/y/z', ':', 'system:/x', '-'])(
    'are those of the environment when the object says %j',
    value => {
      const names = { ownerLabel: 'o', systemLabel: 's' };
      expect(
        owned(
          { owner: 'shop', system: 'mesh', ...names },
          { annotations: { o: value, s: value } },
        ),
      ).toEqual(['group:default/shop', 'system:default/mesh']);
    },
  );

  it('an empty systemLabel switches the default off', () => {
    expect(
      owned(
        { systemLabel: '' },
        { labels: { 'app.kubernetes.io/part-of': 'sock-shop' } },
      ),
    ).toEqual(['group:default/knative', undefined]);
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
    ],
  };

  it('is hidden', () => {
    expect([...map(mesh).keys()]).toEqual([
      'component:shop/containersource-feed',
      'component:shop/inmemorychannel-kne-trigger-like',
      'component:shop/sinkbinding-own-sinkbinding',
    ]);
  });

  it('is shown when asked for', () => {
    expect(map(mesh, { include: { internal: true } }).size).toBe(8);
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

describe('the definition', () => {
  it('is the schema, or an empty object', () => {
    expect(map(wireMesh()).get(API)?.spec?.definition).toBe(
      '{"type":"object"}',
    );
    expect(map(wireMesh()).get('api:shop/order-paid')?.spec?.definition).toBe(
      '{}',
    );
  });

  it.each([
    ['its schema', '{"type":"object"}', { type: 'object' }],
    [
      'a link to it',
      '',
      { $ref: 'https://schemas.example.org/order-placed.json' },
    ],
    [
      'a link instead of nonsense',
      '<x>',
      { $ref: 'https://schemas.example.org/order-placed.json' },
    ],
  ])('can be an AsyncAPI document with %s', (_what, schemaData, payload) => {
    const api = map(eventType({ schemaData }), { definition: 'asyncapi' }).get(
      API,
    );
    expect(api?.spec?.type).toBe('eventType');
    expect(JSON.parse(String(api?.spec?.definition))).toMatchObject({
      asyncapi: '3.0.0',
      info: { title: 'org.example.order.placed', version: '1.0.0' },
      channels: { events: { address: 'shop/orders' } },
      components: {
        messages: { event: { name: 'org.example.order.placed', payload } },
      },
    });
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
