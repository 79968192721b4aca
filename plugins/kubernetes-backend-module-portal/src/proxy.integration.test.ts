import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { startKubernetesSimulator } from '@internal/simulator';
import { useSimulator } from '@internal/vendor-client/testUtils';
import { sendRaw } from './__testUtils__/sendRaw';
import { startApiServer, type ApiServer } from './__testUtils__/startApiServer';
import {
  cluster,
  startKubernetesBackend,
  TOKEN,
  type TestKubernetesOptions,
} from './__testUtils__/startKubernetesBackend';

// May do everything at the simulated clusters, so that a hole in the guard would show.
const ADMIN_TOKEN = 'simulated-admin';
const PROXY = '/api/kubernetes/proxy';
const POD = 'sock-shop-carts-db-0';
const NAMESPACE = `${PROXY}/api/v1/namespaces/sock-shop`;

const simulator = useSimulator(startKubernetesSimulator);
let backend: Awaited<ReturnType<typeof startBackend>>;

function startBackend(options: TestKubernetesOptions = {}) {
  return startKubernetesBackend({
    clusters: [
      cluster('prod', simulator().clusterUrl('prod'), {
        serviceAccountToken: ADMIN_TOKEN,
      }),
    ],
    ...options,
  });
}

beforeAll(async () => {
  // Everything is granted: the person is an admin of the portal.
  backend = await startBackend();
});

beforeEach(() => {
  backend.auditor.events.length = 0;
});

const onProd = { 'backstage-kubernetes-cluster': 'prod' };

function send(
  path: string,
  options: {
    method?: string;
    headers?: Record<string, string>;
    body?: string;
  } = {},
) {
  return sendRaw(backend.port, {
    ...options,
    path,
    headers: { ...onProd, ...options.headers },
  });
}

function isThere(): boolean {
  const pods = { group: '', plural: 'pods' };
  return Boolean(simulator().cluster('prod').find(pods, 'sock-shop', POD));
}

describe('what a person may read', () => {
  it.each([
    [`${NAMESPACE}/pods/${POD}/log?container=mongod`],
    [`${NAMESPACE}/pods/${POD}/log`],
    [`${NAMESPACE}/pods/${POD}/log?tailLines=2&timestamps=true`],
  ])('is the log of a pod: %s', async path => {
    const { status, text } = await send(path);
    expect([status, text]).toEqual([200, expect.stringMatching(/\S/)]);
    expect(simulator().requests()).toMatchObject([
      { method: 'GET', authorization: 'bearer', status: 200 },
    ]);
    expect(backend.auditor.events).toContainEqual(
      expect.objectContaining({
        eventId: 'cluster-fetch',
        outcome: 'succeeded',
      }),
    );
  });

  it('is what happened in a namespace', async () => {
    const { status, text } = await send(
      `${NAMESPACE}/events?fieldSelector=involvedObject.name=${POD}`,
    );
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ kind: 'EventList' });
  });

  it('is 403 with the reason of the policy without the permission', async () => {
    const { port } = await startBackend({
      allows: permission => permission !== 'kubernetes.proxy',
    });
    const { status, text } = await sendRaw(port, {
      path: `${NAMESPACE}/pods/${POD}/log`,
      headers: onProd,
    });
    expect(status).toBe(403);
    expect(JSON.parse(text).error.name).toBe('NotAllowedError');
    expect(simulator().requests()).toEqual([]);
  });

  it('is the same when tokens are really checked', async () => {
    const external = {
      type: 'static',
      options: { token: 'operator-token-0123456789', subject: 'operator' },
    };
    const { port } = await startBackend({
      config: { backend: { auth: { externalAccess: [external] } } },
      features: [authServiceFactory, httpAuthServiceFactory],
    });
    const path = `${NAMESPACE}/events`;
    const as = (authorization: string) =>
      sendRaw(port, { path, headers: { ...onProd, authorization } });
    expect((await as('Bearer operator-token-0123456789')).status).toBe(200);
    expect((await as('Bearer simulated-admin')).status).toBe(401);
    expect((await as('')).status).toBe(401);
    expect(simulator().requests()).toHaveLength(1);
  });

  it('is nothing for somebody who is not signed in', async () => {
    const headers = { authorization: 'Bearer mock-none-token' };
    for (const path of [
      `${NAMESPACE}/pods/${POD}/log`,
      `${NAMESPACE}/secrets`,
    ]) {
      expect((await send(path, { headers })).status).toBe(401);
    }
    expect(simulator().requests()).toEqual([]);
  });

  it('comes without the cookies and the token of the caller', async () => {
    const api = await startApiServer();
    const { port } = await startBackend({
      clusters: [
        {
          name: 'open',
          url: api.url,
          authProvider: 'localKubectlProxy',
        },
      ],
    });
    api.on('/events', response => response.end('{}'));
    const { status } = await sendRaw(port, {
      path: `${NAMESPACE}/events`,
      headers: { cookie: 'session=s3cret', 'x-own': 's3cret' },
    });
    expect(status).toBe(200);
    expect(JSON.stringify(api.requests[0].headers)).not.toMatch(
      /s3cret|mock-user/,
    );
    expect(api.requests[0].headers.authorization).toBeUndefined();
    await api.stop();
  });

  it.each(['google', 'aks', 'oidc-okta', 'serviceaccount', '__proto__'])(
    "is asked with the portal's token, whatever token the caller has of %s",
    async provider => {
      const api = await startApiServer();
      const { port } = await startBackend({
        clusters: [cluster('prod', api.url)],
      });
      const { status } = await sendRaw(port, {
        path: `${NAMESPACE}/events`,
        headers: {
          ...onProd,
          [`backstage-kubernetes-authorization-${provider}`]: 'of-the-caller',
        },
      });
      expect(status).toBe(200);
      expect(api.requests.map(({ headers }) => headers.authorization)).toEqual([
        `Bearer ${TOKEN}`,
      ]);
      await api.stop();
    },
  );
});

describe('what even an admin may not do', () => {
  const refused: Array<[string, string, Parameters<typeof send>[1]?]> = [
    ['delete a pod', `${NAMESPACE}/pods/${POD}`, { method: 'DELETE' }],
    ['delete all pods', `${NAMESPACE}/pods`, { method: 'DELETE' }],
    [
      'delete through a log',
      `${NAMESPACE}/pods/${POD}/log`,
      { method: 'DELETE' },
    ],
    [
      'say that GET means DELETE',
      `${NAMESPACE}/pods/${POD}/log`,
      { headers: { 'x-http-method-override': 'DELETE' } },
    ],
    ['read a pod', `${NAMESPACE}/pods/${POD}`],
    ['read Secrets', `${NAMESPACE}/secrets`],
    ['read a Secret', `${NAMESPACE}/secrets/database`],
    ['read all Secrets', `${PROXY}/api/v1/secrets`],
    ['read nodes', `${PROXY}/api/v1/nodes`],
    ['look around', `${PROXY}/apis`],
    [
      'patch a Deployment',
      `${PROXY}/apis/apps/v1/namespaces/sock-shop/deployments/sock-shop-carts`,
      {
        method: 'PATCH',
        body: '{}',
        headers: { 'content-type': 'application/merge-patch+json' },
      },
    ],
    [
      'make a token',
      `${NAMESPACE}/serviceaccounts/default/token`,
      { method: 'POST', body: '{}' },
    ],
    [
      'run a command',
      `${NAMESPACE}/pods/${POD}/exec?command=sh&stdin=true`,
      { method: 'POST' },
    ],
    [
      'run a command over a WebSocket',
      `${NAMESPACE}/pods/${POD}/exec?command=sh&stdin=true`,
      {
        headers: {
          connection: 'Upgrade',
          upgrade: 'websocket',
          'sec-websocket-version': '13',
          'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
          'sec-websocket-protocol': 'v4.channel.k8s.io',
        },
      },
    ],
    [
      'turn a log into a WebSocket',
      `${NAMESPACE}/pods/${POD}/log`,
      { headers: { connection: 'Upgrade', upgrade: 'websocket' } },
    ],
    ['follow a log', `${NAMESPACE}/pods/${POD}/log?follow=true`],
    ['watch events', `${NAMESPACE}/events?watch=true`],
    ['leave by dots', `${NAMESPACE}/pods/${POD}/log/../../../secrets`],
    ['leave by encoded dots', `${NAMESPACE}/pods/%2e%2e/secrets/log`],
    [
      'leave by encoded slashes',
      `${NAMESPACE}/pods/..%2f..%2fsecrets%2fdatabase/log`,
    ],
    ['leave by doubly encoded dots', `${NAMESPACE}/pods/%252e%252e/log`],
    ['leave by slashes', `${PROXY}//api/v1/secrets`],
    ['leave by a backslash', `${NAMESPACE}/pods/..\\..\\secrets/log`],
    ['leave from the start', `${PROXY}/../proxy/api/v1/secrets`],
    ['use capitals', `/api/kubernetes/PROXY/api/v1/secrets`],
    [
      'be somebody else',
      `${NAMESPACE}/pods/${POD}/log`,
      { headers: { 'impersonate-user': 'system:admin' } },
    ],
    [
      'be in a group',
      `${NAMESPACE}/pods/${POD}/log`,
      { headers: { 'Impersonate-Group': 'system:masters' } },
    ],
    [
      'bring a token',
      `${NAMESPACE}/pods/${POD}/log`,
      {
        headers: {
          'Backstage-Kubernetes-Authorization': 'Bearer simulated-admin',
        },
      },
    ],
    [
      'send a body',
      `${NAMESPACE}/pods/${POD}/log`,
      { body: '{}', headers: { 'content-length': '2' } },
    ],
  ];

  it.each(refused.map(([what, path, options]) => ({ what, path, options })))(
    '$what',
    async ({ path, options }) => {
      const { status, text, headers } = await send(path, options);
      expect(status).toBe(403);
      expect(headers['content-type']).toContain('application/json');
      const { error } = JSON.parse(text);
      expect(error).toMatchObject({ name: 'NotAllowedError' });
      expect(error.message).toMatch(/^[A-Z].*\.$/);
      expect(simulator().requests()).toEqual([]);
      expect(isThere()).toBe(true);
      expect(backend.auditor.events).toEqual([
        expect.objectContaining({
          eventId: 'proxy-refusal',
          outcome: 'failed',
          severityLevel: 'medium',
          byHttp: true,
          meta: expect.objectContaining({
            method: options?.method ?? 'GET',
            path: expect.not.stringContaining('?'),
          }),
        }),
      ]);
    },
  );

  it('would work without the guard, as with rules that allow it', async () => {
    const { port } = await startBackend({
      portal: {
        proxy: {
          allow: [{ method: 'DELETE', path: '/api/v1/namespaces/*/pods/*' }],
        },
      },
    });
    const { status } = await sendRaw(port, {
      method: 'DELETE',
      path: `${NAMESPACE}/pods/${POD}`,
      headers: onProd,
    });
    expect(status).toBe(200);
    expect(isThere()).toBe(false);
  });

  it.each([
    ['/api/kubernetes//proxy/api/v1/secrets', 403],
    ['/api/kubernetes/%70roxy/api/v1/secrets', 404],
    ['/api/kubernetes/./proxy/api/v1/secrets', 404],
    ['/api/kubernetes/proxy%2fapi/v1/secrets', 404],
    ['//api/kubernetes/proxy/api/v1/secrets', 404],
    ['/api//kubernetes/proxy/api/v1/secrets', 404],
  ])('reach the proxy by %s', async (path, expected) => {
    expect((await send(path)).status).toBe(expected);
    expect(simulator().requests()).toEqual([]);
  });
});

describe('a cluster that fails', () => {
  it('to answer in time is 504, and is given up', async () => {
    const { port, logger } = await startBackend({
      portal: { requestTimeout: '2s' },
    });
    simulator().inject({ kind: 'hang' });
    const path = `${NAMESPACE}/pods/${POD}/log`;
    const { status, text } = await sendRaw(port, { path, headers: onProd });
    expect(status).toBe(504);
    expect(JSON.parse(text).error.message).toContain('within 2 seconds');
    expect(text + JSON.stringify(logger.lines)).not.toContain(ADMIN_TOKEN);
    simulator().reset();
    expect((await sendRaw(port, { path, headers: onProd })).status).toBe(200);
  });

  it.each([401, 403, 500])('with %d does not show the token', async code => {
    simulator().inject({ kind: 'status', status: code });
    const { status, text } = await send(`${NAMESPACE}/pods/${POD}/log`);
    expect(status).toBe(code);
    expect(text + JSON.stringify(backend.logger.lines)).not.toContain(
      ADMIN_TOKEN,
    );
  });

  it('is a fault that names the cluster and no token when it is down', async () => {
    const gone: ApiServer = await startApiServer();
    await gone.stop();
    const { port, logger } = await startBackend({
      clusters: [cluster('prod', gone.url)],
    });
    const { status, text } = await sendRaw(port, {
      path: `${NAMESPACE}/events`,
      headers: onProd,
    });
    expect(status).toBe(500);
    expect(text).toContain("Cluster 'prod'");
    expect(text + JSON.stringify(logger.lines)).not.toContain('Bearer');
  });
});
