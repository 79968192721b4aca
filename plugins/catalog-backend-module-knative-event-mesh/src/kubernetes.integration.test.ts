import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import {
  knativeObjects,
  startEventMeshSimulator,
  startKubernetesSimulator,
  useKnativeObjects,
  type EventMeshSimulator,
  type KnativeWorld,
  type KubernetesSimulator,
} from '@internal/simulator';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { readMesh } from './__testUtils__/readMesh';
import { startProviders } from './__testUtils__/startProviders';

const TOKEN = 'simulated';

let kubernetes: KubernetesSimulator;
let backend: EventMeshSimulator;

beforeAll(async () => {
  kubernetes = await startKubernetesSimulator();
  backend = await startEventMeshSimulator();
});

beforeEach(() => {
  kubernetes.reset();
  backend.reset();
});

afterAll(() => Promise.all([kubernetes.stop(), backend.stop()]));

const direct = () => ({
  source: 'kubernetes',
  baseUrl: kubernetes.clusterUrl('prod'),
  token: TOKEN,
  owner: 'group:default/platform',
});

const throughBackend = () => ({
  baseUrl: backend.url,
  token: TOKEN,
  owner: 'group:default/platform',
});

const facts = z.object({
  eventMesh: z.object({ consumers: z.array(z.unknown()) }).loose(),
});

function consumersOf(entities: Map<string, Entity>, name: string) {
  const entity = entities.get(name);
  return facts.parse(entity?.spec).eventMesh.consumers;
}

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
  backend.settings.world = world;
  useKnativeObjects(kubernetes.cluster('prod'), knativeObjects(world));
}

describe('F43: both readers', () => {
  it.each<KnativeWorld>(['acme', 'empty', 'partial', 'clash', 'duplicates'])(
    'make the same entities of the same cluster: %s',
    async world => {
      useWorld(world);
      const one = await readMesh(direct());
      const other = await readMesh(throughBackend());
      expect([...one.entities.keys()]).toEqual([...other.entities.keys()]);
      expect([...one.entities.values()].map(common)).toEqual(
        [...other.entities.values()].map(common),
      );
    },
  );

  it('differ in what the event mesh backend cannot say', async () => {
    const one = await readMesh(direct());
    const other = await readMesh(throughBackend());
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
        uri: 'https://audit.acme.example/events',
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

  it('differ in references to other namespaces, which the backend takes for its own', async () => {
    useWorld('hostile');
    const one = await readMesh(direct());
    const other = await readMesh(throughBackend());
    expect([...one.entities.keys()]).toEqual([...other.entities.keys()]);
    const source = 'component:default/pingsource-payments-ledger';
    expect(one.entities.get(source)?.spec?.dependsOn).toEqual([
      'component:tenant/broker-trap',
    ]);
    expect(other.entities.get(source)?.spec?.dependsOn).toBeUndefined();
  });

  it('tie a source to the event types of its own namespace and sink only', async () => {
    for (const values of [direct(), throughBackend()]) {
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

describe('F43: the Kubernetes reader', () => {
  const start = () => startProviders({ dev: direct() });

  it('reads long lists page by page', async () => {
    useKnativeObjects(
      kubernetes.cluster('prod'),
      knativeObjects('large', { eventTypes: 1200, brokers: 20, sources: 30 }),
    );
    const { mesh } = await readMesh(direct());
    expect(mesh.eventTypes).toHaveLength(1200);
    const pages = kubernetes
      .requests()
      .filter(({ path }) => path.endsWith('/eventtypes'));
    expect(pages.length).toBeGreaterThanOrEqual(3);
  });

  it('says when a list cannot be finished because it changes all the time', async () => {
    useKnativeObjects(
      kubernetes.cluster('prod'),
      knativeObjects('large', { eventTypes: 600, brokers: 5, sources: 5 }),
    );
    kubernetes.settings.continueExpires = true;
    const portal = await start();
    await portal.run();
    expect(portal.sync().state).toBe('failing');
    expect(portal.store().objects()).toEqual([]);
  });

  it('is content with a cluster that serves event types in the newer version only', async () => {
    const { entities } = await readMesh(direct());
    kubernetes.inject({
      match: { path: '*/eventing.knative.dev/v1beta2/*' },
      kind: 'status',
      status: 404,
    });
    const newer = await readMesh(direct());
    expect([...newer.entities.keys()]).toEqual([...entities.keys()]);
    const placed = newer.entities.get('api:sock-shop/order-placed');
    expect(placed?.metadata.annotations).toMatchObject({
      'knative.dev/event-type': 'example.acme.order.placed',
    });
  });

  it('names the right that is missing, and the manifest', async () => {
    for (const right of [
      'brokers.eventing.knative.dev',
      'subscriptions.messaging.knative.dev',
      'pingsources.sources.knative.dev',
      'customresourcedefinitions.apiextensions.k8s.io',
    ]) {
      const portal = await start();
      await portal.run();
      const before = portal.store().objects();
      kubernetes.settings.withoutRights = [right];
      await portal.run();
      expect(portal.sync().problem).toBe(
        `The token may not list ${right}. Add the right as in docs/integrations/manifests/knative-event-mesh-reader.yaml.`,
      );
      expect(portal.store().objects()).toEqual(before);
      kubernetes.settings.withoutRights = [];
    }
  });

  it('D3: does without a subscriber that it may not read', async () => {
    kubernetes.settings.withoutRights = ['services.serving.knative.dev'];
    const { mesh, entities } = await readMesh(direct());
    expect(mesh.unreadableSubscribers).toBeGreaterThan(0);
    expect(consumersOf(entities, 'api:sock-shop/stock-low')).toEqual([
      expect.not.objectContaining({ kubernetesId: expect.anything() }),
    ]);
    const portal = await start();
    await portal.run();
    expect(portal.sync()).toEqual({ state: 'ok' });
    expect(portal.logger.messages('warn')).toEqual([
      expect.stringMatching(/subscribers .* could not be read/),
    ]);
  });

  it.each([
    ['eventtypes', 500],
    ['triggers', 503],
    ['services/carts-events', 500],
  ])('takes no part for the whole: %s fails with %d', async (path, status) => {
    const portal = await start();
    await portal.run();
    const before = portal.store().objects();
    kubernetes.inject({ match: { path: `*/${path}` }, kind: 'status', status });
    await portal.run();
    expect(portal.sync().state).toBe('failing');
    expect(portal.store().objects()).toEqual(before);
  });

  it.each<[string, object, RegExp]>([
    ['a cluster without Knative', { baseUrl: 'dev' }, /not installed there/],
    ['a wrong token', { token: 'nonsense' }, /does not accept the token/],
  ])('explains %s', async (_what, change, problem) => {
    const values = { ...direct(), ...change };
    const portal = await startProviders({
      dev: {
        ...values,
        baseUrl:
          values.baseUrl === 'dev'
            ? kubernetes.clusterUrl('dev')
            : values.baseUrl,
      },
    });
    await portal.run();
    expect(portal.sync().problem).toMatch(problem);
  });

  it('F42: asks nothing that the shipped manifest does not allow', async () => {
    await readMesh(direct());
    const rights = shippedRights();
    const asked = kubernetes.requests().map(({ method, path }) => {
      expect(method).toBe('GET');
      const [, group = '', , plural, name] =
        /\/(?:apis\/([^/]+)\/[^/]+|api\/v1)(?:\/(namespaces)\/[^/]+)?\/([^/]+)(?:\/([^/]+))?$/.exec(
          path,
        ) ?? [];
      return `${name ? 'get' : 'list'} ${plural}.${group}`;
    });
    expect(asked.length).toBeGreaterThan(15);
    expect(asked.filter(right => !rights.includes(right))).toEqual([]);
  });
});

const manifest = parseAllDocuments(
  readFileSync(
    resolve(
      __dirname,
      '../../../docs/integrations/manifests/knative-event-mesh-reader.yaml',
    ),
    'utf8',
  ),
).map(document => document.toJS());

const roleSchema = z.object({
  kind: z.literal('ClusterRole'),
  rules: z.array(
    z.strictObject({
      apiGroups: z.array(z.string()),
      resources: z.array(z.string()),
      verbs: z.array(z.string()),
    }),
  ),
});

function rules() {
  return manifest.flatMap(
    document => roleSchema.safeParse(document).data?.rules ?? [],
  );
}

function shippedRights(): string[] {
  return rules().flatMap(({ apiGroups, resources, verbs }) =>
    apiGroups.flatMap(group =>
      resources.flatMap(resource =>
        verbs.map(verb => `${verb} ${resource}.${group}`),
      ),
    ),
  );
}

describe('F42: the shipped manifest', () => {
  it('allows reading of named resources only, and no secrets', () => {
    expect(rules().length).toBeGreaterThan(5);
    for (const { apiGroups, resources, verbs } of rules()) {
      for (const word of [...apiGroups, ...resources, ...verbs]) {
        expect(word).not.toContain('*');
      }
      expect(resources).not.toContain('secrets');
      expect(verbs.filter(verb => !['get', 'list'].includes(verb))).toEqual([]);
    }
  });

  it('binds the role to the account that it makes', () => {
    const kinds = manifest.map(document => document.kind);
    expect(kinds).toEqual([
      'Namespace',
      'ServiceAccount',
      'ClusterRole',
      'ClusterRoleBinding',
      'Secret',
    ]);
    const [, account, role, binding, secret] = manifest;
    expect(binding.roleRef.name).toBe(role.metadata.name);
    expect(binding.subjects).toEqual([
      { kind: 'ServiceAccount', ...account.metadata },
    ]);
    expect(secret.metadata.annotations).toEqual({
      'kubernetes.io/service-account.name': account.metadata.name,
    });
  });
});
