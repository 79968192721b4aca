import type {
  ClusterDetails,
  KubernetesCredential,
  ObjectFetchParams,
} from '@backstage/plugin-kubernetes-node';
import {
  createRecordingLogger,
  ManualClock,
} from '@internal/vendor-client/testUtils';
import {
  item,
  json,
  list,
  startApiServer,
  status,
  type Answer,
  type ApiServer,
} from './__testUtils__/startApiServer';
import { createFetcher } from './createFetcher';

const TOKEN = 'kubernetes-secret-token';
const TTL = 10_000;

let api: ApiServer;
let close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  api = await startApiServer();
});

afterEach(async () => {
  await close?.();
  api.reset();
});

afterAll(() => api.stop());

const pods = {
  objectType: 'pods',
  group: '',
  apiVersion: 'v1',
  plural: 'pods',
} as const;
const services = {
  objectType: 'services',
  group: '',
  apiVersion: 'v1',
  plural: 'services',
} as const;
const deployments = {
  objectType: 'deployments',
  group: 'apps',
  apiVersion: 'v1',
  plural: 'deployments',
} as const;
const routes = {
  objectType: 'customresources',
  group: 'serving.knative.dev',
  apiVersion: 'v1',
  plural: 'routes',
} as const;

const PODS = '/namespaces/sock-shop/pods';
const SERVICES = '/namespaces/sock-shop/services';

function setUp(settings = {}) {
  const logger = createRecordingLogger();
  // Time only moves when a test says so, but pauses between attempts end at once.
  const clock = new ManualClock({ skipSleepsUpToMs: 999 });
  const created = createFetcher({
    settings: {
      cacheTtlMs: TTL,
      requestTimeoutMs: 15_000,
      staleForMs: 900_000,
      ...settings,
    },
    logger,
    clock,
    surroundings: { env: {}, serviceAccountDir: '/nowhere' },
  });
  close = created.close;
  const { fetcher } = created;
  const cluster: ClusterDetails = {
    name: 'prod',
    url: api.url,
    authMetadata: {
      'kubernetes.io/auth-provider': 'serviceAccount',
      serviceAccountToken: TOKEN,
    },
  };
  const credential: KubernetesCredential = {
    type: 'bearer token',
    token: TOKEN,
  };
  const fetchObjects = (more: Partial<ObjectFetchParams> = {}) =>
    fetcher.fetchObjectsForService({
      serviceId: 'carts',
      clusterDetails: cluster,
      credential,
      objectTypesToFetch: new Set([pods, services]),
      customResources: [],
      labelSelector: 'app=carts',
      namespace: 'sock-shop',
      ...more,
    });
  return { logger, clock, cluster, credential, fetcher, fetchObjects };
}

/** A promise, and the means to keep it. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  return { open, opened };
}

describe('what is asked', () => {
  it('is a list by label in the namespace, with the credential', async () => {
    const { fetchObjects } = setUp();
    api.on(PODS, list(item('carts-1')));
    const result = await fetchObjects({
      objectTypesToFetch: new Set([pods, deployments]),
      labelSelector: 'app in (carts, a&b=c)',
    });
    expect(result).toEqual({
      errors: [],
      responses: [
        { type: 'pods', resources: [item('carts-1')] },
        { type: 'deployments', resources: [] },
      ],
    });
    expect(api.requests.map(({ path }) => path).sort()).toEqual([
      '/api/v1/namespaces/sock-shop/pods',
      '/apis/apps/v1/namespaces/sock-shop/deployments',
    ]);
    for (const request of api.requests) {
      expect(request.method).toBe('GET');
      expect([...request.query]).toEqual([
        ['labelSelector', 'app in (carts, a&b=c)'],
      ]);
      expect(request.headers.authorization).toBe(`Bearer ${TOKEN}`);
    }
  });

  it('stays below the address of the cluster', async () => {
    const { fetchObjects, cluster } = setUp();
    await fetchObjects({
      clusterDetails: { ...cluster, url: `${api.url}/clusters/prod/` },
      namespace: undefined,
      objectTypesToFetch: new Set([pods]),
    });
    expect(api.requests[0].path).toBe('/clusters/prod/api/v1/pods');
  });

  it.each([
    { namespace: '../../secrets' },
    { namespace: '..' },
    { namespace: 'a/b?c#d' },
    { labelSelector: '\uD800' },
  ])('never leaves its place: %j', async odd => {
    const { fetchObjects } = setUp();
    const { responses } = await fetchObjects(odd);
    expect(responses.flatMap(({ resources }) => resources)).toEqual([]);
    for (const { path } of api.requests) {
      expect(path).toMatch(/^\/api\/v1\/namespaces\/[^/]+\/(?:pods|services)$/);
    }
  });
});

describe('sharing', () => {
  it('a hundred viewers at once cost one pass per time to live', async () => {
    const { fetchObjects, clock } = setUp();
    api.on(PODS, list(item('carts-1')));
    const look = () =>
      Promise.all(Array.from({ length: 100 }, () => fetchObjects()));
    const answers = await look();
    expect(api.requests).toHaveLength(2);
    expect(new Set(answers.map(each => JSON.stringify(each))).size).toBe(1);
    await clock.advance(TTL - 1);
    await look();
    expect(api.requests).toHaveLength(2);
    await clock.advance(1);
    await look();
    expect(api.requests).toHaveLength(4);
  });

  it.each(['google', 'aks', 'oidc', 'something-new', 'constructor', ''])(
    'never gives what one person saw to another: %j',
    async authProvider => {
      const { fetchObjects, cluster } = setUp();
      api.on(PODS, (response, request) =>
        list(item(String(request.headers.authorization)))(response, request),
      );
      const look = (token: string) =>
        fetchObjects({
          clusterDetails: {
            ...cluster,
            authMetadata: { 'kubernetes.io/auth-provider': authProvider },
          },
          credential: { type: 'bearer token', token },
        });
      const one = await look('token-of-ada');
      const other = await look('token-of-lin');
      expect(JSON.stringify(one.responses)).toContain('Bearer token-of-ada');
      expect(JSON.stringify(other.responses)).toContain('Bearer token-of-lin');
      expect(JSON.stringify(other.responses)).not.toContain('token-of-ada');
    },
  );

  it.each(['aws', 'azure', 'googleServiceAccount', 'serviceAccount'])(
    "outlives a token of the portal's own account: %s",
    async authProvider => {
      const { fetchObjects, cluster, clock } = setUp();
      let tokens = 0;
      const look = () => {
        tokens += 1;
        const token = `token-${tokens}`;
        return fetchObjects({
          clusterDetails: {
            ...cluster,
            authMetadata: {
              'kubernetes.io/auth-provider': authProvider,
              ...(authProvider === 'serviceAccount' && {
                serviceAccountToken: token,
              }),
            },
          },
          credential: { type: 'bearer token', token },
        });
      };
      api.on(PODS, list(item('carts-1')));
      await look();
      await look();
      expect(api.requests).toHaveLength(2);

      await clock.advance(TTL);
      await look();
      expect(api.requests.at(-1)?.headers.authorization).toBe('Bearer token-3');
      const asOf = new Date(clock.now()).toISOString();

      api.on('', status(503));
      await clock.advance(TTL);
      const stale = await look();
      expect(stale.responses[0].resources).toEqual([item('carts-1')]);
      expect(stale.errors[0]).toMatchObject({ asOf });
    },
  );

  it('tells the accounts of one cluster apart', async () => {
    const { fetchObjects, cluster } = setUp();
    for (const role of ['reader', 'admin']) {
      await fetchObjects({
        objectTypesToFetch: new Set([pods]),
        clusterDetails: {
          ...cluster,
          authMetadata: {
            'kubernetes.io/auth-provider': 'aws',
            'kubernetes.io/aws-assume-role': role,
          },
        },
      });
    }
    expect(api.requests).toHaveLength(2);
  });

  it('tells clusters, namespaces and selectors apart', async () => {
    const { fetchObjects, cluster } = setUp();
    const only = { objectTypesToFetch: new Set([pods]) };
    await fetchObjects(only);
    await fetchObjects({ ...only, namespace: undefined });
    await fetchObjects({ ...only, labelSelector: 'app=orders' });
    await fetchObjects({
      ...only,
      clusterDetails: { ...cluster, name: 'dev' },
    });
    await fetchObjects({
      ...only,
      clusterDetails: { ...cluster, url: `${api.url}/other` },
    });
    expect(api.requests).toHaveLength(5);
  });
});

it('keeps as many lists as fit into memory, and not into so much text', async () => {
  const { fetchObjects } = setUp();
  const large = { spec: { text: 'x'.repeat(8 * 1024 * 1024) } };
  api.on(PODS, list(item('carts-1', 'sock-shop', large)));
  const look = (labelSelector: string) =>
    fetchObjects({ objectTypesToFetch: new Set([pods]), labelSelector });
  for (const selector of ['app=a', 'app=b', 'app=c', 'app=c']) {
    await look(selector);
  }
  expect(api.requests).toHaveLength(3);
  await look('app=d');
  await look('app=a');
  expect(api.requests).toHaveLength(5);
});

describe('what is not installed', () => {
  it('is no error and leaves no line in the log', async () => {
    const { fetchObjects, fetcher, cluster, credential, logger } = setUp();
    api.on('/routes', status(404));
    api.on('metrics.k8s.io/v1beta1/namespaces/sock-shop/pods', status(404));
    api.on('/api/v1/namespaces/sock-shop/pods', list(item('carts-1')));
    const result = await fetchObjects({ customResources: [routes] });
    const metrics = await fetcher.fetchPodMetricsByNamespaces(
      cluster,
      credential,
      new Set(['sock-shop']),
      'app=carts',
    );
    expect(result.errors).toEqual([]);
    expect(metrics.errors).toEqual([]);
    expect(metrics.responses).toEqual([{ type: 'podstatus', resources: [] }]);
    expect(logger.lines).toEqual([]);
  });

  it('is an error where every cluster has it', async () => {
    const { fetchObjects } = setUp();
    api.on(SERVICES, status(404));
    expect((await fetchObjects()).errors).toEqual([
      {
        errorType: 'NOT_FOUND',
        statusCode: 404,
        message: expect.stringContaining('Cluster prod'),
        resourcePath: '/api/v1/namespaces/sock-shop/services',
        code: 'NOT_FOUND',
      },
    ]);
  });
});

describe('a list that fails', () => {
  const bad: Array<[string, Answer, object]> = [
    ['403', status(403), { statusCode: 403, code: 'FORBIDDEN_BY_VENDOR' }],
    ['500', status(500), { errorType: 'SYSTEM_ERROR', statusCode: 500 }],
    ['503', status(503), { statusCode: 503, code: 'BAD_RESPONSE' }],
    ['no list', json({ kind: 'Pod' }), { code: 'BAD_RESPONSE' }],
    ['null', json(null), { code: 'BAD_RESPONSE' }],
    [
      'half a text',
      response => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end('{"items": [');
      },
      { errorType: 'FETCH_ERROR', code: 'BAD_RESPONSE' },
    ],
    [
      'a web page',
      response => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end('<html>word-of-the-cluster</html>');
      },
      { errorType: 'FETCH_ERROR', code: 'BAD_RESPONSE' },
    ],
    [
      'a redirect',
      response => {
        response.writeHead(302, { location: 'http://169.254.169.254/' });
        response.end();
      },
      { errorType: 'FETCH_ERROR', code: 'BAD_RESPONSE' },
    ],
    [
      'too much',
      response => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(`"${'a'.repeat(11 * 1024 * 1024)}"`);
      },
      { errorType: 'FETCH_ERROR', code: 'BAD_RESPONSE' },
    ],
    [
      'nothing',
      response => response.socket?.destroy(),
      { errorType: 'FETCH_ERROR', code: 'UNREACHABLE' },
    ],
  ];

  it.each(bad)('loses no other: %s', async (_what, answer, error) => {
    const { fetchObjects, logger } = setUp();
    api.on(PODS, list(item('carts-1')));
    api.on(SERVICES, answer);
    const result = await fetchObjects();
    expect(result.responses).toEqual([
      { type: 'pods', resources: [item('carts-1')] },
      { type: 'services', resources: [] },
    ]);
    expect(result.errors).toEqual([
      expect.objectContaining({
        ...error,
        message: expect.stringMatching(/./),
        resourcePath: '/api/v1/namespaces/sock-shop/services',
      }),
    ]);
    expect(logger.messages('warn')).toHaveLength(1);
    expect(logger.messages('error')).toEqual([]);
    const texts = JSON.stringify([result, logger.lines]);
    expect(texts).not.toContain(TOKEN);
    expect(texts).not.toContain('word-of-the-cluster');
  });

  it('shows what can be read of a list, and counts the rest', async () => {
    const { fetchObjects } = setUp();
    api.on(PODS, list(item('carts-1'), null, { metadata: {} }));
    const { responses, errors } = await fetchObjects();
    expect(responses[0].resources).toHaveLength(1);
    expect(errors).toEqual([
      {
        errorType: 'FETCH_ERROR',
        code: 'BAD_RESPONSE',
        message: '2 of the pods could not be read and are left out.',
        resourcePath: '/api/v1/namespaces/sock-shop/pods',
      },
    ]);
  });
});

describe('a cluster that fails', () => {
  it.each([
    [401, 'CREDENTIALS_REJECTED'],
    [429, 'RATE_LIMITED'],
    [400, 'REQUEST_REJECTED'],
  ])('says it once, not for every list: %d', async (code, expected) => {
    const { fetchObjects } = setUp();
    api.on('', status(code));
    const { errors } = await fetchObjects();
    expect(errors).toEqual([
      expect.objectContaining({ statusCode: code, code: expected }),
    ]);
  });

  it('names every list that the account may not read', async () => {
    const { fetchObjects, logger } = setUp();
    api.on('', status(403));
    const { errors } = await fetchObjects();
    expect(
      errors.map(each => 'resourcePath' in each && each.resourcePath),
    ).toEqual([
      '/api/v1/namespaces/sock-shop/pods',
      '/api/v1/namespaces/sock-shop/services',
    ]);
    expect(logger.messages('warn')).toHaveLength(1);
  });

  it('that is down says that, with what to do', async () => {
    const { fetchObjects, cluster } = setUp();
    const gone = await startApiServer();
    await gone.stop();
    const { errors, responses } = await fetchObjects({
      clusterDetails: { ...cluster, url: gone.url },
    });
    expect(errors).toEqual([
      {
        errorType: 'FETCH_ERROR',
        code: 'UNREACHABLE',
        message: expect.stringContaining('refused the connection'),
      },
    ]);
    expect(responses.flatMap(({ resources }) => resources)).toEqual([]);
  });

  it.each(['not a url', 'ftp://cluster', ''])(
    'that has the address %j says that',
    async url => {
      const { fetchObjects, cluster } = setUp();
      const { errors } = await fetchObjects({
        clusterDetails: { ...cluster, url },
      });
      expect(errors).toEqual([
        expect.objectContaining({ errorType: 'FETCH_ERROR' }),
      ]);
    },
  );

  it('that never answers is given up', async () => {
    const { fetchObjects, clock } = setUp();
    api.on('', () => {});
    const result = fetchObjects();
    await api.untilRequests(2);
    await clock.advance(15_000);
    expect((await result).errors).toEqual([
      expect.objectContaining({ code: 'TIMEOUT' }),
    ]);
  });

  it('for which there is no credential is asked nothing', async () => {
    const { fetchObjects } = setUp();
    const { errors } = await fetchObjects({
      credential: { type: 'anonymous' },
    });
    expect(errors).toEqual([
      expect.objectContaining({ code: 'NOT_CONFIGURED' }),
    ]);
    expect(api.requests).toEqual([]);
  });

  it('is asked without a credential through the proxy of kubectl', async () => {
    const { fetchObjects, cluster } = setUp();
    const { errors } = await fetchObjects({
      clusterDetails: {
        ...cluster,
        authMetadata: { 'kubernetes.io/auth-provider': 'localKubectlProxy' },
      },
      credential: { type: 'anonymous' },
    });
    expect(errors).toEqual([]);
    expect(api.requests[0].headers.authorization).toBeUndefined();
  });
});

describe('an API that a cluster may lack', () => {
  const sixNamespaces = [1, 2, 3, 4, 5, 6].map(number => `shop-${number}`);
  const metricsOf = (namespace: string) =>
    `metrics.k8s.io/v1beta1/namespaces/${namespace}/pods`;
  const hang: Answer = () => {};

  it.each([
    ['is down', status(503), 'BAD_RESPONSE'],
    ['hangs', hang, 'TIMEOUT'],
  ])(
    'and that %s never stops what every cluster has, nor another such API',
    async (_how, answer, code) => {
      const { fetcher, fetchObjects, cluster, credential, clock } = setUp();
      sixNamespaces.forEach(each => api.on(metricsOf(each), answer));
      const failing = fetcher.fetchPodMetrics(
        { cluster, credential, namespaces: sixNamespaces },
        [],
      );
      await api.untilRequests(6);
      await clock.advance(answer === hang ? 15_000 : 0);
      const { errors } = await failing;
      expect(errors[0]).toMatchObject({
        code,
        resourcePath: expect.stringContaining(metricsOf('shop-1')),
        message: expect.stringContaining('API metrics.k8s.io of cluster prod'),
      });

      api.requests.length = 0;
      api.on(PODS, list(item('carts-1')));
      expect(await fetchObjects({ customResources: [routes] })).toEqual({
        errors: [],
        responses: [
          { type: 'pods', resources: [item('carts-1')] },
          { type: 'services', resources: [] },
          { type: 'customresources', resources: [] },
        ],
      });
      // It alone is left alone.
      const metrics = await fetcher.fetchPodMetrics(
        { cluster, credential, namespaces: ['sock-shop'] },
        [],
      );
      expect(metrics.errors).toMatchObject([{ code }]);
      expect(api.requests).toHaveLength(3);
    },
  );

  it('recovers by itself', async () => {
    const { fetcher, cluster, credential, clock } = setUp();
    sixNamespaces.forEach(each => api.on(metricsOf(each), status(503)));
    const measure = (namespaces: string[]) =>
      fetcher.fetchPodMetrics({ cluster, credential, namespaces }, []);
    await measure(sixNamespaces);
    api.reset();
    await clock.advance(15_000);
    expect((await measure(['shop-1'])).errors).toEqual([]);
    expect((await measure(sixNamespaces)).errors).toEqual([]);
  });

  it('says of which list it is when it hangs among others that answer', async () => {
    const { fetchObjects, clock } = setUp();
    api.on('/routes', hang);
    const result = fetchObjects({ customResources: [routes] });
    await api.untilRequests(3);
    await clock.advance(15_000);
    expect((await result).errors).toEqual([
      {
        errorType: 'FETCH_ERROR',
        code: 'TIMEOUT',
        message: expect.stringContaining('serving.knative.dev'),
        resourcePath:
          '/apis/serving.knative.dev/v1/namespaces/sock-shop/routes',
      },
    ]);
  });
});

describe('the last good answer', () => {
  it('is shown with its age while the cluster fails, and not for ever', async () => {
    const { fetchObjects, clock, logger } = setUp({ staleForMs: 60_000 });
    api.on(PODS, list(item('carts-1')));
    await fetchObjects();
    const asOf = new Date(clock.now()).toISOString();
    api.on('', status(503));
    await clock.advance(TTL);
    const stale = await fetchObjects();
    expect(stale.responses[0].resources).toEqual([item('carts-1')]);
    expect(stale.errors).toEqual([
      expect.objectContaining({ code: 'BAD_RESPONSE', asOf }),
      expect.objectContaining({ code: 'BAD_RESPONSE', asOf }),
    ]);
    await clock.advance(60_000);
    const gone = await fetchObjects();
    expect(gone.responses[0].resources).toEqual([]);
    expect(gone.errors[0]).not.toHaveProperty('asOf');
    api.reset();
    await clock.advance(20_000);
    expect((await fetchObjects()).errors).toEqual([]);
    expect(logger.messages('info')).toEqual([
      expect.stringContaining('Cluster prod answers again'),
    ]);
  });

  it('is replaced soon after a failure, however long lists are kept', async () => {
    const { fetchObjects, clock } = setUp({ cacheTtlMs: 300_000 });
    await fetchObjects();
    await clock.advance(300_000);
    api.on('', status(503));
    await fetchObjects();
    api.reset();
    await clock.advance(9_999);
    expect((await fetchObjects()).errors).toHaveLength(2);
    await clock.advance(1);
    expect((await fetchObjects()).errors).toEqual([]);
  });

  it('has the status when the token was taken away', async () => {
    const { fetchObjects, clock } = setUp();
    await fetchObjects();
    api.on('', status(401));
    await clock.advance(TTL);
    expect((await fetchObjects()).errors).toEqual([
      {
        errorType: 'UNAUTHORIZED_ERROR',
        statusCode: 401,
        message: expect.stringContaining('credential'),
        code: 'CREDENTIALS_REJECTED',
        asOf: expect.any(String),
      },
    ]);
  });

  it('is shown with its age while a slow cluster thinks', async () => {
    const { fetchObjects, clock } = setUp();
    api.on(PODS, list(item('carts-1')));
    await fetchObjects();
    const asOf = new Date(clock.now()).toISOString();
    const { open, opened } = gate();
    api.on(PODS, (response, request) => {
      opened.then(() => list(item('carts-2'))(response, request));
    });
    await clock.advance(60_000);
    const slow = fetchObjects();
    await clock.untilSleeping(ms => ms === 5000);
    await clock.advance(5000);
    await expect(slow).resolves.toMatchObject({
      errors: [{ code: 'TIMEOUT', asOf }],
      responses: [{ resources: [item('carts-1')] }, { resources: [] }],
    });
    open();
  });
});

it('measures pods, by what the cluster says of their use', async () => {
  const { fetcher, cluster, credential } = setUp();
  const pod = item('carts-1', 'sock-shop', {
    spec: { containers: [{ name: 'carts' }] },
  });
  api.on(PODS, list(pod));
  api.on(
    'metrics.k8s.io/v1beta1/namespaces/sock-shop/pods',
    list(
      item('carts-1', 'sock-shop', {
        containers: [{ name: 'carts', usage: { cpu: '500m', memory: '1Ki' } }],
      }),
      item('unknown'),
    ),
  );
  const { responses, errors } = await fetcher.fetchPodMetricsByNamespaces(
    cluster,
    credential,
    new Set(['sock-shop']),
    'app=carts',
  );
  expect(errors).toEqual([]);
  expect(responses).toMatchObject([
    {
      type: 'podstatus',
      resources: [
        {
          Pod: { metadata: { name: 'carts-1' } },
          CPU: { CurrentUsage: 0.5 },
          Memory: { CurrentUsage: 1024 },
        },
      ],
    },
  ]);
});
