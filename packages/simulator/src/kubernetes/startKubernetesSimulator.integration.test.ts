import {
  ADMIN,
  STARTED_AT,
  useKubernetesSimulator,
} from '../__testUtils__/useKubernetesSimulator';
import { startKubernetesSimulator } from './startKubernetesSimulator';

const pods = '/api/v1/namespaces/sock-shop/pods';
const database = `${pods}/sock-shop-carts-db-0`;

describe('the simulated Kubernetes', () => {
  const kubernetes = useKubernetesSimulator();

  it('has two clusters on one port', async () => {
    const { simulator } = kubernetes;

    expect(simulator.clusterUrl('prod')).toBe(`${simulator.url}/clusters/prod`);
    expect(await kubernetes.names(pods)).toHaveLength(9);
    expect(await kubernetes.names(pods, { cluster: 'dev' })).toHaveLength(1);
    expect((await fetch(`${simulator.url}/clusters/moon/api`)).status).toBe(
      404,
    );
    expect((await fetch(simulator.url)).status).toBe(404);
  });

  it('deletes a pod for the administrator, until a reset', async () => {
    const response = await kubernetes.ask(database, {
      method: 'DELETE',
      ...ADMIN,
    });

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      kind: 'Pod',
      metadata: {
        name: 'sock-shop-carts-db-0',
        deletionTimestamp: new Date(STARTED_AT)
          .toISOString()
          .replace('.000', ''),
      },
    });
    expect((await kubernetes.ask(database, ADMIN)).status).toBe(404);
    expect(
      await kubernetes.names(
        '/apis/metrics.k8s.io/v1beta1/namespaces/sock-shop/pods',
      ),
    ).not.toContain('sock-shop-carts-db-0');
    expect(
      (await kubernetes.ask(database, { method: 'DELETE', ...ADMIN })).status,
    ).toBe(404);
    expect(
      kubernetes.simulator
        .requests()
        .filter(({ method }) => method === 'DELETE'),
    ).toMatchObject([{ status: 200 }, { status: 404 }]);

    kubernetes.simulator.reset();
    expect((await kubernetes.ask(database, ADMIN)).status).toBe(200);
  });

  it('remembers what was asked, and no token', async () => {
    await kubernetes.ask(pods, {
      token: 'very-secret-token',
      query: { labelSelector: 'a in (b,c)' },
      headers: {
        'impersonate-user': 'root',
        'x-http-method-override': 'DELETE',
      },
    });
    await kubernetes.ask(`${database}/log`, { query: { follow: 'true' } });

    expect(kubernetes.simulator.requests()).toMatchObject([
      {
        method: 'GET',
        path: `/clusters/prod${pods}`,
        query: { labelSelector: 'a in (b,c)' },
        status: 401,
        authorization: 'bearer',
        headers: {
          'impersonate-user': 'root',
          'x-http-method-override': 'DELETE',
        },
      },
      { path: `/clusters/prod${database}/log`, query: { follow: 'true' } },
    ]);
    expect(JSON.stringify(kubernetes.simulator.requests())).not.toContain(
      'secret',
    );
  });

  it('breaks in one cluster, or in one group, and not elsewhere', async () => {
    const brokers = '/apis/eventing.knative.dev/v1/brokers';
    kubernetes.simulator.inject({
      kind: 'status',
      status: 503,
      match: { path: '/clusters/dev' },
    });
    kubernetes.simulator.inject({
      kind: 'reset',
      match: { path: '/clusters/prod/apis/eventing.knative.dev' },
    });

    expect((await kubernetes.ask(pods, { cluster: 'dev' })).status).toBe(503);
    await expect(kubernetes.ask(brokers)).rejects.toMatchObject({
      cause: { code: 'ECONNRESET' },
    });
    expect((await kubernetes.ask(pods)).status).toBe(200);
    kubernetes.simulator.reset();
    expect((await kubernetes.ask(brokers)).status).toBe(200);
  });

  it('limits the rate as an API server does', async () => {
    kubernetes.simulator.inject({
      kind: 'rateLimit',
      times: 1,
      retryAfterSeconds: 17,
    });
    const response = await kubernetes.ask(pods);

    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('17');
    expect(await response.json()).toMatchObject({
      kind: 'Status',
      reason: 'TooManyRequests',
      details: { retryAfterSeconds: 17 },
    });
  });

  it('refuses every token when told, and takes them again after a reset', async () => {
    const changed = await kubernetes.control('/settings', 'PATCH', {
      acceptTokens: false,
      withoutRights: ['events'],
    });

    expect(await changed.json()).toEqual({
      acceptTokens: false,
      withoutRights: ['events'],
      continueExpires: false,
    });
    expect((await kubernetes.ask(pods)).status).toBe(401);
    await kubernetes.control('/reset', 'POST');
    expect((await kubernetes.ask(pods)).status).toBe(200);
    expect(await (await kubernetes.control('/settings')).json()).toMatchObject({
      acceptTokens: true,
      withoutRights: [],
    });
  });

  it.each([
    ['an unknown setting', { speed: 1 }],
    ['a text for a flag', { acceptTokens: 'no' }],
    ['a text for a list', { withoutRights: 'events' }],
  ])('does not take %s', async (_, body) => {
    expect((await kubernetes.control('/settings', 'PATCH', body)).status).toBe(
      422,
    );
    expect((await kubernetes.ask(pods)).status).toBe(200);
  });

  it('takes objects, in place of those that are there', async () => {
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        name: 'guest',
        namespace: 'sock-shop',
        labels: { app: 'guest' },
      },
      spec: { containers: [{ name: 'guest', image: 'guest:1' }] },
      status: { phase: 'Running' },
    };
    const path = '/clusters/prod/objects';
    const count = async () =>
      (await kubernetes.names(pods, { query: { labelSelector: 'app=guest' } }))
        .length;

    expect((await kubernetes.control(path, 'PUT', pod)).status).toBe(204);
    expect((await kubernetes.control(path, 'PUT', pod)).status).toBe(204);
    expect(await count()).toBe(1);
    kubernetes.simulator.reset();
    expect(await count()).toBe(0);
  });

  it.each([
    ['prod', { kind: 'Pod', metadata: { name: 'x' } }],
    ['prod', { apiVersion: 'v1', kind: 'Pod', metadata: {} }],
    ['prod', { apiVersion: 'v1', kind: 'Ship', metadata: { name: 'x' } }],
    [
      'dev',
      {
        apiVersion: 'serving.knative.dev/v1',
        kind: 'Service',
        metadata: { name: 'x', namespace: 'default' },
      },
    ],
    ['moon', { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'x' } }],
  ])('does not take into %s: %p', async (cluster, object) => {
    const response = await kubernetes.control(
      `/clusters/${cluster}/objects`,
      'PUT',
      object,
    );

    expect(response.status).toBe(422);
    expect((await response.json()).message).toEqual(expect.any(String));
  });

  it('is healthy and says who it is', async () => {
    expect(await (await kubernetes.control('/health')).json()).toEqual({
      status: 'ok',
      vendor: 'kubernetes',
    });
  });

  it('counts ages from its start, with the clock of the machine', async () => {
    const simulator = await startKubernetesSimulator();
    const response = await fetch(
      `${simulator.clusterUrl('dev')}/apis/apps/v1/deployments`,
      { headers: { authorization: 'Bearer simulated' } },
    );
    const { items } = await response.json();
    await simulator.stop();

    const [carts] = items;
    const [available] = carts.status.conditions;
    const age = Date.now() - Date.parse(available.lastTransitionTime);
    expect(age).toBeGreaterThanOrEqual(26 * 60_000);
    expect(age).toBeLessThan(28 * 60_000);
  });
});
