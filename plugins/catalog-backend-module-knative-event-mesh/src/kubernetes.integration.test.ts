import { knativeObjects, useKnativeObjects } from '@internal/simulator';
import { startFaultServer } from '@internal/vendor-client/testUtils';
import { shippedRights } from './__testUtils__/manifest';
import { readMesh } from './__testUtils__/readMesh';
import { startProviders } from './__testUtils__/startProviders';
import { consumersOf, useClusters } from './__testUtils__/useClusters';

const clusters = useClusters();

describe('F43: the Kubernetes reader', () => {
  const start = () => startProviders({ dev: clusters.direct() });

  it('reads long lists page by page', async () => {
    useKnativeObjects(
      clusters.kubernetes.cluster('prod'),
      knativeObjects('large', { eventTypes: 1200, brokers: 20, sources: 30 }),
    );
    const { mesh } = await readMesh(clusters.direct());
    expect(mesh.eventTypes).toHaveLength(1200);
    const pages = clusters.kubernetes
      .requests()
      .filter(({ path }) => path.endsWith('/eventtypes'));
    expect(pages.length).toBeGreaterThanOrEqual(3);
  });

  it('says when a list cannot be finished because it changes all the time', async () => {
    useKnativeObjects(
      clusters.kubernetes.cluster('prod'),
      knativeObjects('large', { eventTypes: 600, brokers: 5, sources: 5 }),
    );
    clusters.kubernetes.settings.continueExpires = true;
    const portal = await start();
    await portal.run();
    expect(portal.sync()).toMatchObject({
      state: 'failing',
      problem:
        'The list of eventtypes.eventing.knative.dev expired twice while it was read (HTTP 410), so the API server is slow, or has a lot to do. The portal reads it again with the next run.',
    });
    expect(portal.store().objects()).toEqual([]);
  });

  it('is content with a cluster that serves event types in the newer version only', async () => {
    const { entities } = await readMesh(clusters.direct());
    clusters.kubernetes.inject({
      match: { path: '*/eventing.knative.dev/v1beta2/*' },
      kind: 'status',
      status: 404,
    });
    const newer = await readMesh(clusters.direct());
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
      clusters.kubernetes.settings.withoutRights = [right];
      await portal.run();
      expect(portal.sync().problem).toBe(
        `The token may not list ${right}. Add the right as in docs/integrations/manifests/knative-event-mesh-reader.yaml.`,
      );
      expect(portal.store().objects()).toEqual(before);
      clusters.kubernetes.settings.withoutRights = [];
    }
  });

  const unreadableIn = (portal: Awaited<ReturnType<typeof start>>) =>
    portal.store().entities.get('resource:default/knative-event-mesh-dev')
      ?.metadata.annotations?.['knative.dev/unreadable-subscribers'];

  it('D3: keeps the consumers when the right to read them is taken away', async () => {
    const portal = await start();
    await portal.run();
    const before = [...portal.store().entities];
    clusters.kubernetes.settings.withoutRights = [
      'services.serving.knative.dev',
    ];
    await portal.run();
    await portal.run();
    expect(portal.sync()).toMatchObject({
      state: 'failing',
      problem:
        'The token may not get services.serving.knative.dev any more, which are subscribers that it could read before. Add the right as in docs/integrations/manifests/knative-event-mesh-reader.yaml; if it was taken away on purpose, start the portal again.',
    });
    const isObject = ([ref]: [string, unknown]) => !ref.startsWith('resource:');
    expect([...portal.store().entities].filter(isObject)).toEqual(
      before.filter(isObject),
    );
    clusters.kubernetes.settings.withoutRights = [];
    await portal.run();
    expect([...portal.store().entities]).toEqual(before);
  });

  it('D3: does not stop for single subscribers that it may not read any more', async () => {
    const portal = await start();
    await portal.run();
    expect(unreadableIn(portal)).toBeUndefined();
    clusters.kubernetes.inject({
      match: { path: '*/services/carts-events' },
      kind: 'status',
      status: 403,
    });
    await portal.run();
    expect(portal.sync()).toEqual({ state: 'ok' });
    expect(unreadableIn(portal)).toBe('1');
  });

  it('D3: misses no right where the only subscriber of a kind that it could read is gone', async () => {
    const portal = await start();
    const prod = clusters.kubernetes.cluster('prod');
    for (const namespace of ['storefront', 'audio-playback']) {
      clusters.kubernetes.inject({
        match: { path: `*/api/v1/namespaces/${namespace}/services/*` },
        kind: 'status',
        status: 403,
      });
    }
    await portal.run();
    expect(unreadableIn(portal)).toBe('2');
    const services = { group: '', plural: 'services' };
    expect(
      prod.remove(services, 'sock-shop', 'sock-shop-orders'),
    ).toBeDefined();
    await portal.run();
    expect(portal.sync()).toEqual({ state: 'ok' });
    expect(unreadableIn(portal)).toBe('3');
  });

  it('D3: does without a subscriber that it may not read', async () => {
    clusters.kubernetes.settings.withoutRights = [
      'services.serving.knative.dev',
    ];
    const { mesh, entities } = await readMesh(clusters.direct());
    expect(mesh.unreadableSubscribers).toBeGreaterThan(0);
    expect(consumersOf(entities, 'api:sock-shop/stock-low')).toEqual([
      expect.objectContaining({
        subscriber: expect.objectContaining({ name: 'carts-events' }),
        unreadable: true,
      }),
    ]);
    expect(consumersOf(entities, 'api:sock-shop/stock-low')).toEqual([
      expect.not.objectContaining({ kubernetesId: expect.anything() }),
    ]);
    const portal = await start();
    await portal.run();
    expect(portal.sync()).toEqual({ state: 'ok' });
    expect(unreadableIn(portal)).toBe(String(mesh.unreadableSubscribers));
    expect(portal.logger.messages('warn')).toEqual([
      expect.stringMatching(/subscribers .* could not be read/),
    ]);
  });

  it.each([
    ['eventtypes', 500, 'eventtypes.eventing.knative.dev'],
    ['triggers', 503, 'triggers.eventing.knative.dev'],
    [
      'services/carts-events',
      500,
      'services.serving.knative.dev sock-shop/carts-events',
    ],
  ])(
    'takes no part for the whole: %s fails with %d',
    async (path, status, what) => {
      const portal = await start();
      await portal.run();
      const before = portal.store().objects();
      clusters.kubernetes.inject({
        match: { path: `*/${path}` },
        kind: 'status',
        status,
      });
      await portal.run();
      expect(portal.sync()).toMatchObject({
        state: 'failing',
        problem: `${what} could not be read. Event mesh "dev" has a fault of its own (HTTP ${status}). Try again later. If it stays so, look into the cluster.`,
      });
      expect(portal.store().objects()).toEqual(before);
    },
  );

  it('tells a defined kind that is not served from a cluster without Knative', async () => {
    const portal = await start();
    clusters.kubernetes.inject({
      match: { path: '*/pingsources' },
      kind: 'status',
      status: 404,
    });
    await portal.run();
    expect(portal.sync().problem).toBe(
      'Event mesh "dev" defines pingsources.sources.knative.dev and does not have it (HTTP 404). If its definition was just added or removed, the next run works; otherwise look at the definition in the cluster.',
    );
  });

  it('says the same in every run while all of the API server fails', async () => {
    const portal = await start();
    await portal.run();
    clusters.kubernetes.inject({
      match: { path: '*' },
      kind: 'status',
      status: 503,
    });
    for (let round = 0; round < 5; round++) {
      await portal.run();
      expect(portal.sync().problem).toMatch(/^brokers.eventing.knative.dev /);
    }
    expect(portal.logger.messages('warn')).toHaveLength(1);
  });

  it('says the same in every run while no subscriber of a kind can be read, whichever answer comes first', async () => {
    const portal = await start();
    await portal.run();
    const subscribers = clusters.kubernetes
      .requests()
      .map(({ path }) => path)
      .filter(path => path.includes('/services/'));
    expect(subscribers.length).toBeGreaterThan(4);
    const [first, ...others] = subscribers;
    for (const slow of [first, ...others, first]) {
      clusters.kubernetes.reset();
      clusters.kubernetes.inject({
        match: { path: slow },
        kind: 'latency',
        latencyMs: 30,
      });
      clusters.kubernetes.inject({
        match: { path: '*/services/*' },
        kind: 'status',
        status: 500,
      });
      await portal.run();
      expect(portal.sync().state).toBe('failing');
    }
    expect(portal.logger.messages('warn')).toEqual([
      expect.stringMatching(/services\S* \S+\/\S+ could not be read/),
    ]);
  });

  it('names no single resource when the API server cannot be reached at all', async () => {
    const gone = await startFaultServer();
    await gone.stop();
    const portal = await startProviders({
      dev: { ...clusters.direct(), baseUrl: gone.url },
    });
    await portal.run();
    expect(portal.sync().problem).toMatch(/^Event mesh "dev"'s server refused/);
  });

  it.each<[string, object, RegExp]>([
    ['a cluster without Knative', { baseUrl: 'dev' }, /not installed there/],
    ['a wrong token', { token: 'nonsense' }, /does not accept the token/],
  ])('explains %s', async (_what, change, problem) => {
    const values = { ...clusters.direct(), ...change };
    const portal = await startProviders({
      dev: {
        ...values,
        baseUrl:
          values.baseUrl === 'dev'
            ? clusters.kubernetes.clusterUrl('dev')
            : values.baseUrl,
      },
    });
    await portal.run();
    expect(portal.sync().problem).toMatch(problem);
  });

  it('F42: asks nothing that the shipped manifest does not allow', async () => {
    await readMesh(clusters.direct());
    const asked = clusters.kubernetes.requests().map(({ method, path }) => {
      expect(method).toBe('GET');
      const [, group = '', , plural, name] =
        /\/(?:apis\/([^/]+)\/[^/]+|api\/v1)(?:\/(namespaces)\/[^/]+)?\/([^/]+)(?:\/([^/]+))?$/.exec(
          path,
        ) ?? [];
      return `${name ? 'get' : 'list'} ${plural}.${group}`;
    });
    expect(asked.length).toBeGreaterThan(15);
    expect(asked.filter(right => !shippedRights.includes(right))).toEqual([]);
  });
});
