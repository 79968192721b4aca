import {
  RELATION_API_CONSUMED_BY,
  RELATION_CONSUMES_API,
} from '@backstage/catalog-model';
import { eventMeshRelations } from '@internal/plugin-knative-event-mesh-common';
import { component } from './__fixtures__/entities';
import { wireMesh } from './__fixtures__/wireMesh';
import { startMeshCatalog } from './__testUtils__/startMeshCatalog';
import { useMeshServer } from './__testUtils__/useMeshServer';

const server = useMeshServer();
const ORDER_PLACED = 'api:shop/order-placed';

describe('consumers', () => {
  const id = (value: string, namespace?: string) => ({
    'backstage.io/kubernetes-id': value,
    ...(namespace && { 'backstage.io/kubernetes-namespace': namespace }),
  });

  it('F18: are found with the default policy for credentials, and the relations go both ways', async () => {
    const portal = await startMeshCatalog({
      environments: { dev: server.settings() },
      entities: [
        component('billing', { namespace: 'shop', annotations: id('billing') }),
      ],
    });
    const open = await fetch(
      `http://localhost:${portal.backend.server.port()}/api/catalog/entities`,
    );
    expect(open.status).toBe(401);

    await portal.run();
    const consumer = await portal.see(
      'component:shop/billing',
      entity => portal.relations(entity, RELATION_CONSUMES_API).length > 0,
    );
    expect(portal.relations(consumer, RELATION_CONSUMES_API)).toEqual([
      ORDER_PLACED,
    ]);
    expect(
      portal.relations(consumer, eventMeshRelations.consumesEvent),
    ).toEqual([ORDER_PLACED]);
    const api = await portal.see(ORDER_PLACED);
    expect(portal.relations(api, RELATION_API_CONSUMED_BY)).toEqual([
      'component:shop/billing',
    ]);
    expect(portal.relations(api, eventMeshRelations.eventConsumedBy)).toEqual([
      'component:shop/billing',
    ]);
  });

  it('F19: are found in other namespaces of the catalog', async () => {
    const portal = await startMeshCatalog({
      environments: { dev: server.settings() },
      entities: [
        // The one that says to run in the namespace of the event type.
        component('billing', { annotations: id('billing', 'shop') }),
        component('other-billing', { annotations: id('billing', 'elsewhere') }),
        // The only one with its id.
        component('mailer', { namespace: 'tools', annotations: id('mailer') }),
      ],
    });
    await portal.run();
    const api = await portal.see(
      ORDER_PLACED,
      entity => portal.relations(entity, RELATION_API_CONSUMED_BY).length > 0,
    );
    expect(portal.relations(api, RELATION_API_CONSUMED_BY)).toEqual([
      'component:default/billing',
      'component:tools/mailer',
    ]);
  });

  it('F27: are no objects of the mesh, whatever their annotations say', async () => {
    const mesh = wireMesh();
    const annotations = {
      'backstage.io/kubernetes-id': 'billing',
      'backstage.io/techdocs-ref': 'url:https://attacker.example',
      'backstage.io/view-url': 'https://attacker.example',
      'kubectl.kubernetes.io/last-applied-configuration': '{}',
      'knative.dev/environment': 'other',
      'acme.example/note': 'kept',
    };
    server.current.respond({
      kind: 'json',
      body: { ...mesh, brokers: [{ ...mesh.brokers[0], annotations }] },
    });
    const portal = await startMeshCatalog({
      environments: { dev: server.settings({ copyAnnotations: true }) },
    });
    await portal.run();
    await portal.seeMesh('dev', 8);
    const broker = await portal.see('component:shop/broker-orders');
    expect(broker.metadata.annotations).toEqual({
      'acme.example/note': 'kept',
      'backstage.io/managed-by-location': 'knative-event-mesh:dev',
      'backstage.io/managed-by-origin-location': 'knative-event-mesh:dev',
      'knative.dev/environment': 'dev',
      'knative.dev/group': 'eventing.knative.dev',
      'knative.dev/kind': 'Broker',
      'knative.dev/object': 'shop/orders',
      'knative.dev/uid': '7d0c-01',
    });
    const api = await portal.see(ORDER_PLACED);
    expect(portal.relations(api, RELATION_API_CONSUMED_BY)).toEqual([]);
  });
});

it('publishers are the components of people that provide the event type', async () => {
  const portal = await startMeshCatalog({
    environments: { dev: server.settings() },
    entities: [
      component('checkout', { spec: { providesApis: [ORDER_PLACED] } }),
      component('cashier', {
        namespace: 'shop',
        spec: { providesApis: ['order-placed', 'order-paid'] },
      }),
    ],
  });
  await portal.run();
  const api = await portal.see(
    ORDER_PLACED,
    entity =>
      portal.relations(entity, eventMeshRelations.eventPublishedBy).length > 0,
  );
  expect(portal.relations(api, eventMeshRelations.eventPublishedBy)).toEqual([
    'component:default/checkout',
    'component:shop/cashier',
  ]);
  const cashier = await portal.see(
    'component:shop/cashier',
    entity =>
      portal.relations(entity, eventMeshRelations.publishesEvent).length === 2,
  );
  expect(portal.relations(cashier, eventMeshRelations.publishesEvent)).toEqual([
    'api:shop/order-paid',
    ORDER_PLACED,
  ]);
});

it('takes relations of no file for granted that poses as an event type', async () => {
  const portal = await startMeshCatalog({
    environments: { dev: server.settings() },
    entities: [
      component('victim', {
        annotations: { 'backstage.io/kubernetes-id': 'billing' },
      }),
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'API',
        metadata: {
          name: 'posing',
          namespace: 'shop',
          annotations: { 'knative.dev/environment': 'dev' },
        },
        spec: {
          type: 'eventType',
          lifecycle: 'production',
          owner: 'group:default/platform',
          definition: '{}',
          eventMesh: {
            type: 'x',
            consumers: [{ kubernetesId: 'billing' }],
          },
        },
      },
    ],
  });
  await portal.run();
  const victim = await portal.see(
    'component:default/victim',
    entity => portal.relations(entity, RELATION_CONSUMES_API).length > 0,
  );
  expect(portal.relations(victim, RELATION_CONSUMES_API)).toEqual([
    ORDER_PLACED,
  ]);
});
