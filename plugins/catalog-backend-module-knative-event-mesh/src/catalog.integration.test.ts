import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_VIEW_URL,
  RELATION_API_PROVIDED_BY,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ManualClock } from '@internal/vendor-client/testUtils';
import { component, platform, shopSystem } from './__fixtures__/entities';
import { wireMesh } from './__fixtures__/wireMesh';
import { startMeshCatalog } from './__testUtils__/startMeshCatalog';
import { useMeshServer } from './__testUtils__/useMeshServer';
import { meshClockServiceRef } from './meshClockServiceRef';

const server = useMeshServer();
const ORDER_PLACED = 'api:shop/order-placed';

it('the small mesh becomes stitched entities with all their relations', async () => {
  const portal = await startMeshCatalog({
    environments: { dev: server.settings({ createSystem: true }) },
    entities: [platform, shopSystem],
  });
  await portal.run();
  expect(await portal.seeMesh('dev', 9)).toEqual([
    'api:shop/0f3c5d5b8a7e4f6c9b1d2e3f40516273',
    'api:shop/order-paid',
    'api:shop/order-placed',
    'api:shop/stock-low',
    'component:shop/broker-orders',
    'component:shop/channel-stock',
    'component:shop/pingsource-tick',
    'resource:default/knative-event-mesh-dev',
    'system:default/knative-event-mesh-dev',
  ]);
  const api = await portal.see(
    ORDER_PLACED,
    entity => portal.relations(entity, RELATION_API_PROVIDED_BY).length > 0,
  );
  expect(api).toMatchObject({
    metadata: {
      title: 'org.example.order.placed - (shop/order-placed)',
      description: 'An order was placed',
      consumedBy: ['billing', 'mailer'],
      links: [
        {
          url: 'https://schemas.example.org/order-placed.json',
          title: 'Schema',
        },
      ],
      annotations: {
        'backstage.io/managed-by-location': 'knative-event-mesh:dev',
        'knative.dev/environment': 'dev',
        'knative.dev/group': 'eventing.knative.dev',
        'knative.dev/kind': 'EventType',
        'knative.dev/object': 'shop/order-placed',
        'knative.dev/uid': '7d0c-02',
        'knative.dev/event-type': 'org.example.order.placed',
        'knative.dev/reference': 'Broker.eventing.knative.dev:shop/orders',
      },
    },
    spec: {
      type: 'eventType',
      lifecycle: 'dev',
      definition: '{"type":"object"}',
      eventMesh: {
        type: 'org.example.order.placed',
        schemaUrl: 'https://schemas.example.org/order-placed.json',
        consumers: [{ kubernetesId: 'billing' }, { kubernetesId: 'mailer' }],
      },
    },
  });
  const tick = await portal.see(
    'component:shop/pingsource-tick',
    entity => portal.relations(entity, RELATION_DEPENDS_ON).length > 0,
  );
  expect(tick).toMatchObject({
    metadata: {
      title: 'tick',
      annotations: {
        'knative.dev/sink': 'Broker.eventing.knative.dev:shop/orders',
      },
    },
    spec: { type: 'sources.knative.dev:PingSource' },
  });
  expect(portal.relations(tick, RELATION_PROVIDES_API)).toEqual([
    'api:shop/0f3c5d5b8a7e4f6c9b1d2e3f40516273',
  ]);
  const channel = await portal.see(
    'component:shop/channel-stock',
    entity => portal.relations(entity, RELATION_PROVIDES_API).length > 0,
  );
  expect(channel).toMatchObject({
    metadata: {
      title: 'stock',
      labels: { 'knative.dev/backing-kind': 'InMemoryChannel' },
    },
    spec: { type: 'messaging.knative.dev:Channel' },
  });
  expect(portal.relations(channel, RELATION_PROVIDES_API)).toEqual([
    'api:shop/stock-low',
  ]);

  // F32: the source depends on what it sends to.
  const broker = await portal.see(
    'component:shop/broker-orders',
    entity => portal.relations(entity, RELATION_DEPENDENCY_OF).length > 0,
  );
  expect(portal.relations(broker, RELATION_DEPENDENCY_OF)).toEqual([
    'component:shop/pingsource-tick',
  ]);
  expect(portal.relations(api, RELATION_API_PROVIDED_BY)).toEqual([
    'component:shop/broker-orders',
  ]);
});

it('F29: owner and system of everything exist', async () => {
  const portal = await startMeshCatalog({
    environments: { dev: server.settings({ createSystem: true }) },
    entities: [platform, shopSystem],
  });
  await portal.run();
  const refs = await portal.seeMesh('dev', 9);
  for (const ref of refs) {
    const entity = await portal.see(ref);
    const targets = [RELATION_OWNED_BY, RELATION_PART_OF].flatMap(type =>
      portal.relations(entity, type),
    );
    expect(targets).toContain('group:default/platform');
    for (const target of targets) {
      await portal.see(target);
    }
  }
  expect(
    portal.relations(
      await portal.see('component:shop/broker-orders'),
      RELATION_PART_OF,
    ),
  ).toEqual(['system:default/knative-event-mesh-dev']);
});

it('F31: nothing links to the address of the mesh', async () => {
  const portal = await startMeshCatalog({
    environments: { dev: server.settings() },
  });
  await portal.run();
  for (const ref of await portal.seeMesh('dev', 8)) {
    const entity = await portal.see(ref);
    expect(entity.metadata.annotations).not.toHaveProperty([
      ANNOTATION_VIEW_URL,
    ]);
    expect(JSON.stringify(entity)).not.toContain(server.current.url);
  }
});

it('F22: a broker, a source and a channel of one name are all there', async () => {
  const mesh = wireMesh();
  server.current.respond({
    kind: 'json',
    body: {
      ...mesh,
      sources: [{ ...mesh.sources[0], name: 'orders' }],
      subscribables: [{ ...mesh.subscribables[1], name: 'orders' }],
    },
  });
  const portal = await startMeshCatalog({
    environments: { dev: server.settings() },
  });
  await portal.run();
  expect(await portal.seeMesh('dev', 8)).toEqual(
    expect.arrayContaining([
      'component:shop/broker-orders',
      'component:shop/inmemorychannel-orders',
      'component:shop/pingsource-orders',
    ]),
  );
});

it('F24: two environments with the same names are both there', async () => {
  const portal = await startMeshCatalog({
    environments: {
      dev: server.settings(),
      prod: server.settings({ namespacePrefix: 'prod-' }),
    },
  });
  await portal.run('dev');
  await portal.run('prod');
  const dev = await portal.seeMesh('dev', 8);
  expect(dev).toContain(ORDER_PLACED);
  const prod = await portal.seeMesh('prod', 8);
  expect(prod).toContain('api:prod-shop/order-placed');
  const api = await portal.see(
    'api:prod-shop/order-placed',
    entity => portal.relations(entity, RELATION_API_PROVIDED_BY).length > 0,
  );
  expect(portal.relations(api, RELATION_API_PROVIDED_BY)).toEqual([
    'component:prod-shop/broker-orders',
  ]);
  // The note on prefixes, and nothing about names that are taken.
  expect(portal.logger.messages('warn')).toEqual([
    expect.stringMatching(/prod\.namespacePrefix: One prefix begins/),
  ]);
});

it("F26: cannot take the name of people's components", async () => {
  const mesh = wireMesh();
  const sinkBinding = {
    ...mesh.sources[0],
    kind: 'SinkBinding',
    name: 'example-website',
    namespace: 'default',
  };
  server.current.respond({
    kind: 'json',
    body: { ...mesh, sources: [sinkBinding] },
  });
  const portal = await startMeshCatalog({
    environments: { dev: server.settings() },
  });
  await portal.run();
  expect(await portal.seeMesh('dev', 8)).toContain(
    'component:default/sinkbinding-example-website',
  );
  await portal.addFiles([component('example-website')]);
  await portal.run();
  expect(await portal.find('component:default/example-website')).toMatchObject({
    spec: { type: 'service' },
  });
  expect(portal.logger.messages('warn').join()).not.toContain('conflict');
});

it('the module needs no environment', async () => {
  const portal = await startMeshCatalog({ entities: [platform] });
  expect(stringifyEntityRef(await portal.see('group:default/platform'))).toBe(
    'group:default/platform',
  );
});

it('keys that differ in upper and lower case only keep nothing out', async () => {
  const { eventTypes, ...mesh } = wireMesh();
  const [first] = eventTypes;
  const labels = { Team: 'a', team: 'b' };
  const consumedBy = ['Mailer', 'mailer'];
  server.current.respond({
    kind: 'json',
    body: { ...mesh, eventTypes: [{ ...first, labels, consumedBy }] },
  });
  const portal = await startMeshCatalog({
    environments: { dev: server.settings() },
  });
  await portal.run();
  const { metadata } = await portal.see(ORDER_PLACED);
  expect(metadata).toMatchObject({
    labels: { Team: 'a' },
    consumedBy: ['Mailer'],
  });
});

it('says that an object is not there because a file has its name', async () => {
  const clock = new ManualClock({ skipSleepsUpToMs: 6000 });
  const api = {
    ...component('order-paid', { namespace: 'shop' }),
    kind: 'API',
    spec: { type: 'openapi', lifecycle: 'x', owner: 'x', definition: '{}' },
  };
  const portal = await startMeshCatalog({
    environments: { dev: server.settings() },
    entities: [api],
    features: [
      createServiceFactory({
        service: meshClockServiceRef,
        deps: {},
        factory: () => clock,
      }),
    ],
  });
  await portal.run();
  expect(await portal.seeMesh('dev', 7)).not.toContain('api:shop/order-paid');
  for (let round = 0; round < 3; round++) {
    await portal.run();
    await clock.advance(120_000);
  }
  expect(portal.logger.messages('warn')).toContainEqual(
    expect.stringMatching(
      /^1 objects of event mesh "dev" are not in the catalog/,
    ),
  );
  expect(await portal.find('api:shop/order-paid')).toMatchObject({
    spec: { type: 'openapi' },
  });
});
