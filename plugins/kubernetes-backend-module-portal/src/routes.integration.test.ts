import {
  item,
  list,
  startApiServer,
  status,
  type ApiServer,
} from './__testUtils__/startApiServer';
import {
  cluster,
  startKubernetesBackend,
  TOKEN,
} from './__testUtils__/startKubernetesBackend';
import { carts, everywhere } from './__fixtures__/entities';

let api: ApiServer;

beforeAll(async () => {
  api = await startApiServer();
});

beforeEach(() => api.reset());

afterAll(() => api.stop());

const routes = {
  group: 'serving.knative.dev',
  apiVersion: 'v1',
  plural: 'routes',
};

describe('without clusters', () => {
  it.each([
    ['an empty list of locators', { clusterLocatorMethods: [] }],
    ['only the locator of the service', { clusterLocatorMethods: null }],
    [
      'keys that are empty',
      { clusterLocatorMethods: [], portal: { cluster: { name: '', url: '' } } },
    ],
  ])(
    'everything is empty and nothing is said: %s',
    async (_what, kubernetes) => {
      const { objects, request, logger } = await startKubernetesBackend({
        kubernetes,
      });
      expect(await request('/clusters')).toMatchObject({
        status: 200,
        body: { items: [] },
      });
      expect(await objects()).toMatchObject({
        status: 200,
        body: { items: [] },
      });
      expect([...logger.messages('warn'), ...logger.messages('error')]).toEqual(
        [],
      );
    },
  );

  it('starts without a block at all', async () => {
    const { request } = await startKubernetesBackend({ kubernetes: null });
    expect((await request('/clusters')).status).toBe(404);
  });

  it('does not start with half a cluster, and says which key is missing', async () => {
    const portal = { cluster: { token: TOKEN } };
    const error: Error = await startKubernetesBackend({ portal }).then(
      () => new Error('It started'),
      reason => reason,
    );
    expect(`${error.stack} ${error.cause}`).toContain(
      'kubernetes.portal.cluster.url',
    );
    expect(`${error.stack} ${error.cause}`).not.toContain(TOKEN);
  });
});

describe('the objects of an entity', () => {
  it('come from the cluster of the environment variables', async () => {
    const { objects, request, logger } = await startKubernetesBackend({
      kubernetes: { clusterLocatorMethods: [] },
      portal: {
        cluster: {
          name: 'prod',
          url: `${api.url}/clusters/prod`,
          token: TOKEN,
          knativeServing: 'true',
        },
      },
    });
    const pod = item('carts-1', 'sock-shop', {
      spec: { containers: [{ name: 'carts' }] },
    });
    api.on('/api/v1/namespaces/sock-shop/pods', list(pod));
    api.on('/routes', list(item('carts-events')));
    api.on('/revisions', status(404));
    api.on(
      'metrics.k8s.io/v1beta1/namespaces/sock-shop/pods',
      list(
        item('carts-1', 'sock-shop', {
          containers: [{ name: 'carts', usage: { cpu: '1', memory: '1Mi' } }],
        }),
      ),
    );
    const { body, text } = await objects();
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      cluster: { name: 'prod' },
      errors: [],
      podMetrics: [
        {
          pod: { metadata: { name: 'carts-1' } },
          cpu: { currentUsage: 1, requestTotal: 0, limitTotal: 0 },
          memory: { currentUsage: 1024 * 1024 },
          containers: [{ container: 'carts' }],
        },
      ],
    });
    expect(
      body.items[0].resources.filter(
        (each: { resources: unknown[] }) => each.resources.length > 0,
      ),
    ).toEqual([
      { type: 'pods', resources: [pod] },
      {
        type: 'customresources',
        resources: [
          { ...item('carts-events'), apiVersion: 'serving.knative.dev/v1' },
        ],
      },
    ]);
    expect(text).not.toContain(TOKEN);
    expect((await request('/clusters')).body).toEqual({
      items: [{ name: 'prod', authProvider: 'serviceAccount' }],
    });
    // Starting says something; looking at a page does not.
    expect(logger.messages('info').join()).not.toContain('sock-shop');
    expect(logger.messages('warn')).toEqual([]);
  });

  it('of one cluster do not depend on another', async () => {
    const gone = await startApiServer();
    await gone.stop();
    const { objects, logger } = await startKubernetesBackend({
      clusters: [
        cluster('down', gone.url),
        cluster('refused', `${api.url}/clusters/refused`),
        cluster('unknown', api.url, { serviceAccountToken: undefined }),
        cluster('prod', `${api.url}/clusters/prod`),
      ],
    });
    api.on('/pods', (response, request) =>
      (request.path.startsWith('/clusters/refused')
        ? status(401)
        : list(item('carts-1')))(response, request),
    );
    api.on('/services', (response, request) =>
      (request.path.startsWith('/clusters/refused') ? status(401) : list())(
        response,
        request,
      ),
    );
    const { status: code, body, text } = await objects();
    expect(code).toBe(200);
    const byName = new Map<string, { errors: object[]; resources: object[] }>(
      body.items.map((each: { cluster: { name: string } }) => [
        each.cluster.name,
        each,
      ]),
    );
    expect(byName.get('down')?.errors).toMatchObject([{ code: 'UNREACHABLE' }]);
    expect(byName.get('refused')?.errors).toMatchObject([
      { code: 'CREDENTIALS_REJECTED', statusCode: 401 },
    ]);
    expect(byName.get('unknown')?.errors).toMatchObject([
      {
        code: 'NOT_CONFIGURED',
        message: expect.stringContaining('no credential for cluster unknown'),
      },
    ]);
    expect(byName.get('prod')?.errors).toEqual([]);
    expect(byName.get('prod')?.resources).toContainEqual({
      type: 'pods',
      resources: [item('carts-1')],
    });
    expect(text + JSON.stringify(logger.lines)).not.toContain(TOKEN);
    expect(text + JSON.stringify(logger.lines)).not.toContain(
      'word-of-the-cluster',
    );
  });

  it('are those that the catalog knows, whatever the browser says', async () => {
    const { post } = await startKubernetesBackend({
      clusters: [cluster('prod', api.url)],
    });
    const entity = {
      ...carts,
      metadata: {
        ...carts.metadata,
        annotations: {
          'backstage.io/kubernetes-label-selector': 'app!=nothing',
          'backstage.io/kubernetes-namespace': 'kube-system',
        },
      },
    };
    const { status: code } = await post('/services/anything', { entity });
    expect(code).toBe(200);
    expect(api.requests.length).toBeGreaterThan(10);
    for (const { path, query } of api.requests) {
      expect(path).toContain('/namespaces/sock-shop/');
      expect(query.get('labelSelector')).toBe(
        'backstage.io/kubernetes-id=sock-shop-carts',
      );
    }
  });

  it('are asked in all namespaces where the entity names none', async () => {
    const { objects } = await startKubernetesBackend({
      clusters: [cluster('prod', api.url)],
      entities: [everywhere],
    });
    await objects(everywhere);
    expect(api.requests[0].path).not.toContain('/namespaces/');
    expect(api.requests[0].query.get('labelSelector')).toBe(
      'app=storefront-web',
    );
  });

  it.each([
    ['singleTenant', 'prod', ['prod']],
    ['singleTenant', undefined, ['prod', 'dev']],
    ['singleTenant', 'prdo', []],
    ['multiTenant', 'prod', ['prod', 'dev']],
    ['multiTenant', 'prdo', ['prod', 'dev']],
  ])(
    'are asked with %s and the annotation %j at %j',
    async (type, named, expected) => {
      const entity = {
        ...carts,
        metadata: {
          ...carts.metadata,
          annotations: {
            ...carts.metadata.annotations,
            ...(named && { 'backstage.io/kubernetes-cluster': named }),
          },
        },
      };
      const { objects } = await startKubernetesBackend({
        kubernetes: { serviceLocatorMethod: { type } },
        clusters: ['prod', 'dev'].map(name =>
          cluster(name, `${api.url}/${name}`),
        ),
        entities: [entity],
      });
      api.on('/pods', list(item('carts-1')));
      const { status: code, body } = await objects(entity);
      const shown = body.items.map(
        (each: { cluster: { name: string } }) => each.cluster.name,
      );
      expect([code, shown]).toEqual([200, expected]);
      expect([
        ...new Set(api.requests.map(({ path }) => path.split('/')[1])),
      ]).toEqual(expected);
    },
  );

  it('may come with a large entity', async () => {
    const { post } = await startKubernetesBackend({
      clusters: [cluster('prod', api.url)],
    });
    const spec = { definition: 'x'.repeat(500_000) };
    const { status: code } = await post('/services/carts', {
      entity: { ...carts, spec },
    });
    expect(code).toBe(200);
  });

  it('of an entity that the caller may not see are 404, audited, and ask nothing', async () => {
    const { objects, auditor } = await startKubernetesBackend({
      clusters: [cluster('prod', api.url)],
    });
    const { status: code, body } = await objects(everywhere);
    expect(code).toBe(404);
    expect(body.error).toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining('storefront-web'),
    });
    expect(api.requests).toEqual([]);
    expect(auditor.events).toContainEqual(
      expect.objectContaining({
        eventId: 'entity-refusal',
        outcome: 'failed',
        meta: { entityRef: 'Component:default/storefront-web' },
      }),
    );
  });

  it.each([
    [[]],
    [{}],
    [null],
    ['text'],
    [{ entity: null }],
    [{ entity: { kind: 'Component' } }],
    [{ entity: { kind: 7, metadata: { name: 'x' } } }],
    [{ entity: carts, auth: 'x' }],
  ])('take %j for a mistake of the caller', async body => {
    const { post } = await startKubernetesBackend({
      clusters: [cluster('prod', api.url)],
    });
    const { status: code } = await post('/services/carts', body);
    expect(code).toBe(400);
    expect(api.requests).toEqual([]);
  });

  it('need the permission', async () => {
    const { objects, post } = await startKubernetesBackend({
      clusters: [cluster('prod', api.url)],
      allows: permission => permission !== 'kubernetes.resources.read',
    });
    expect((await objects()).status).toBe(403);
    const { status: code } = await post('/resources/workloads/query', {
      entityRef: 'component:default/sock-shop-carts',
    });
    expect(code).toBe(403);
    expect(api.requests).toEqual([]);
  });

  it('need somebody who is signed in', async () => {
    const { post } = await startKubernetesBackend({
      clusters: [cluster('prod', api.url)],
    });
    const headers = { authorization: 'Bearer mock-none-token' };
    const { status: code } = await post(
      '/services/carts',
      { entity: carts },
      { headers },
    );
    expect(code).toBe(401);
  });
});

describe('custom resources', () => {
  const ask = (customResources: unknown) => ({
    entityRef: 'component:default/sock-shop-carts',
    auth: {},
    customResources,
  });

  it('are shown where they are configured', async () => {
    const { post } = await startKubernetesBackend({
      clusters: [
        cluster('prod', `${api.url}/clusters/prod`, {
          customResources: [routes],
        }),
        cluster('dev', `${api.url}/clusters/dev`),
      ],
    });
    api.on('/routes', list(item('carts-events')));
    const { body } = await post('/resources/custom/query', ask([routes]));
    expect(body.items).toMatchObject([
      { cluster: { name: 'prod' }, resources: [{ type: 'customresources' }] },
    ]);
    expect(api.requests.map(({ path }) => path)).toEqual([
      '/clusters/prod/apis/serving.knative.dev/v1/namespaces/sock-shop/routes',
    ]);
  });

  it.each([
    [[{ group: '', apiVersion: 'v1', plural: 'secrets' }], 403],
    [[{ ...routes, plural: 'services' }], 403],
    [[routes, { group: '', apiVersion: 'v1', plural: 'secrets' }], 403],
    [[{ group: 7 }], 400],
    ['routes', 400],
    [[], 400],
  ])('beyond the configuration are refused: %j', async (wanted, expected) => {
    const { post, auditor } = await startKubernetesBackend({
      clusters: [cluster('prod', api.url, { customResources: [routes] })],
    });
    const { status: code } = await post('/resources/custom/query', ask(wanted));
    expect(code).toBe(expected);
    expect(api.requests).toEqual([]);
    expect(auditor.events).toContainEqual(
      expect.objectContaining({ eventId: 'resource-fetch', outcome: 'failed' }),
    );
  });
});
