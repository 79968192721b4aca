import type { Entity } from '@backstage/catalog-model';
import {
  knativeObjects,
  useKnativeObjects,
  type KnativeWorld,
} from '@internal/simulator';
import { z } from 'zod';
import { readMesh } from './__testUtils__/readMesh';
import { startProviders } from './__testUtils__/startProviders';
import { consumersOf, useClusters } from './__testUtils__/useClusters';

const clusters = useClusters();

/** The entity without what only one of the readers can know. */
function common(entity: Entity): Entity {
  const { consumedBy: _, ...metadata } = entity.metadata;
  const { eventMesh, ...spec } = entity.spec ?? {};
  if (eventMesh === undefined) {
    return { ...entity, metadata, spec };
  }
  const { source, consumers, ...rest } = z
    .record(z.string(), z.json())
    .parse(eventMesh);
  return { ...entity, metadata, spec: { ...spec, eventMesh: rest } };
}

function useWorld(world: KnativeWorld) {
  clusters.backend.settings.world = world;
  useKnativeObjects(clusters.kubernetes.cluster('prod'), knativeObjects(world));
}

describe('F43: both readers', () => {
  it.each<KnativeWorld>(['acme', 'empty', 'partial', 'clash', 'duplicates'])(
    'make the same entities of the same cluster: %s',
    async world => {
      useWorld(world);
      const one = await readMesh(clusters.direct());
      const other = await readMesh(clusters.throughBackend());
      expect([...one.entities.keys()]).toEqual([...other.entities.keys()]);
      expect([...one.entities.values()].map(common)).toEqual(
        [...other.entities.values()].map(common),
      );
    },
  );

  it('differ in what the event mesh backend cannot say', async () => {
    const one = await readMesh(clusters.direct());
    const other = await readMesh(clusters.throughBackend());
    const ref = (kind: string, namespace: string, name: string) => ({
      group:
        kind === 'Subscription'
          ? 'messaging.knative.dev'
          : 'eventing.knative.dev',
      kind,
      namespace,
      name,
    });
    const service = (namespace: string, name: string) => ({
      group: 'serving.knative.dev',
      kind: 'Service',
      namespace,
      name,
    });

    // By Subscription, which the backend never finds.
    expect(consumersOf(one.entities, 'api:sock-shop/stock-low')).toEqual([
      {
        kubernetesId: 'sock-shop-carts',
        subscriber: service('sock-shop', 'carts-events'),
        through: ref('Subscription', 'sock-shop', 'stock-to-carts'),
        filters: [],
      },
    ]);
    expect(consumersOf(other.entities, 'api:sock-shop/stock-low')).toEqual([]);

    // Filters, subscribers without a component, and addresses.
    expect(consumersOf(one.entities, 'api:sock-shop/cart-abandoned')).toEqual([
      {
        subscriber: service('sock-shop', 'reminder-mails'),
        through: ref('Trigger', 'sock-shop', 'reminders'),
        filters: [
          {
            match: 'exact',
            attribute: 'type',
            value: 'example.acme.cart.abandoned',
          },
        ],
      },
      {
        uri: 'https://audit.acme.example/…',
        through: ref('Trigger', 'sock-shop', 'audit'),
        filters: [],
      },
    ]);
    expect(consumersOf(other.entities, 'api:sock-shop/cart-abandoned')).toEqual(
      [],
    );
    expect(
      consumersOf(one.entities, 'api:audio-playback/track-finished'),
    ).toEqual([
      {
        subscriber: {
          group: '',
          kind: 'Service',
          namespace: 'audio-playback',
          name: 'royalties',
        },
        through: ref('Trigger', 'audio-playback', 'royalties'),
        filters: [
          {
            match: 'all',
            value:
              'type exact "example.acme.track.finished" and not (subject suffix "/preview")',
          },
        ],
      },
    ]);

    // The backend counts every Trigger with such a filter as a consumer of everything at the broker.
    const restarts = 'api:storefront/campaign-started';
    const filterTypes = consumersOf(one.entities, restarts);
    expect(filterTypes).toEqual([
      expect.objectContaining({
        kubernetesId: 'storefront-bff',
        through: ref('Trigger', 'storefront', 'bff-campaigns'),
        filters: [{ match: 'cesql', value: expect.stringContaining('LIKE') }],
      }),
    ]);
    expect(consumersOf(other.entities, restarts)).toEqual([
      { kubernetesId: 'storefront-bff' },
    ]);

    // Both know the consumers by Trigger on a type.
    const placed = 'api:sock-shop/order-placed';
    expect(one.entities.get(placed)?.metadata.consumedBy).toEqual([
      'payments-ledger',
      'sock-shop-carts',
      'sock-shop-orders',
    ]);
    expect(other.entities.get(placed)?.metadata.consumedBy).toEqual([
      'payments-ledger',
      'sock-shop-carts',
      'sock-shop-orders',
    ]);
  });

  it('say which consumers they find, on the environment and not on its event types', async () => {
    const portal = await startProviders({
      direct: clusters.direct(),
      through: { ...clusters.throughBackend(), namespacePrefix: 'x-' },
    });
    await portal.run('direct');
    await portal.run('through');
    const known = (environment: string) =>
      portal
        .store(environment)
        .entities.get(`resource:default/knative-event-mesh-${environment}`)
        ?.metadata.annotations?.['knative.dev/consumers-known'];
    expect(known('direct')).toBe('all');
    expect(known('through')).toBe('labelled');
  });

  it('differ in references to other namespaces, which the backend takes for its own', async () => {
    useWorld('hostile');
    const one = await readMesh(clusters.direct());
    const other = await readMesh(clusters.throughBackend());
    expect([...one.entities.keys()]).toEqual([...other.entities.keys()]);
    const source = 'component:default/pingsource-payments-ledger';
    expect(one.entities.get(source)?.spec?.dependsOn).toEqual([
      'component:tenant/broker-trap',
    ]);
    expect(other.entities.get(source)?.spec?.dependsOn).toBeUndefined();
  });

  it('tie a source to the event types of its own namespace and sink only', async () => {
    for (const values of [clusters.direct(), clusters.throughBackend()]) {
      const { entities } = await readMesh(values);
      const providing = (name: string) =>
        entities.get(name)?.spec?.providesApis;
      expect(providing('component:sock-shop/pingsource-cart-cleanup')).toEqual([
        expect.stringMatching(/^api:sock-shop\/[0-9a-f]{32}$/),
      ]);
      expect(
        providing('component:audio-playback/pingsource-chart-refresh'),
      ).toEqual([expect.stringMatching(/^api:audio-playback\/[0-9a-f]{32}$/)]);
      expect(
        entities.get('component:sock-shop/pingsource-cart-cleanup')?.spec
          ?.dependsOn,
      ).toEqual(['component:sock-shop/broker-orders']);
      expect(
        [...entities.keys()].filter(ref =>
          /kne-trigger|-sinkbinding$/.test(ref),
        ),
      ).toEqual([]);
    }
  });
});
