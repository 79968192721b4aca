import {
  ADMIN,
  useKubernetesSimulator,
} from '../../__testUtils__/useKubernetesSimulator';

const READER = 'system:serviceaccount:callboard:callboard-reader';
const pods = '/api/v1/namespaces/sock-shop/pods';

describe('access to the simulated clusters', () => {
  const kubernetes = useKubernetesSimulator();

  it.each([
    ['no header', {}],
    ['an unknown token', { authorization: 'Bearer simulate' }],
    ['an empty token', { authorization: 'Bearer ' }],
    ['another scheme', { authorization: 'Token simulated' }],
    ['two tokens', { authorization: 'Bearer simulated x' }],
    ['a longer token', { authorization: 'Bearer simulatedx' }],
    ['a wrong password', { authorization: 'Basic OnNpbXVsYXRl' }],
  ])('answers 401 to %s, everywhere', async (_, headers) => {
    for (const path of ['/version', '/apis', pods, '/nothing']) {
      const response = await kubernetes.ask(path, {
        token: null,
        headers: Object.fromEntries(Object.entries(headers)),
      });

      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message: 'Unauthorized',
        reason: 'Unauthorized',
        code: 401,
      });
    }
  });

  it('takes a token of a single run', async () => {
    const response = await kubernetes.ask(pods, { token: 'simulated.5f3a' });

    expect(response.status).toBe(200);
  });

  it('takes the token as a password, for kubectl over plain HTTP', async () => {
    const url = new URL(`${kubernetes.simulator.clusterUrl('prod')}${pods}`);
    const basic = Buffer.from(':simulated').toString('base64');
    const response = await fetch(url, {
      headers: { authorization: `Basic ${basic}` },
    });

    expect(response.status).toBe(200);
  });

  it.each([
    ['GET', '/api/v1/secrets', 'list', 'secrets', ''],
    ['GET', '/api/v1/nodes', 'list', 'nodes', ''],
    ['GET', '/api/v1/pods?watch=true', 'watch', 'pods', ''],
    [
      'GET',
      '/apis/apps/v1/controllerrevisions',
      'list',
      'controllerrevisions',
      'apps',
    ],
    [
      'GET',
      '/apis/nothing.example/v1/things',
      'list',
      'things',
      'nothing.example',
    ],
  ])(
    'lets the reader not %s %s',
    async (method, path, verb, resource, group) => {
      const response = await kubernetes.ask(path, { method });
      const subject = group ? `${resource}.${group}` : resource;

      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({
        kind: 'Status',
        reason: 'Forbidden',
        code: 403,
        message: `${subject} is forbidden: User "${READER}" cannot ${verb} resource "${resource}" in API group "${group}" at the cluster scope`,
      });
    },
  );

  it.each([
    ['DELETE', `${pods}/sock-shop-carts-db-0`],
    ['DELETE', pods],
    ['POST', pods],
    ['PUT', `${pods}/sock-shop-carts-db-0`],
    ['PATCH', `${pods}/sock-shop-carts-db-0`],
    ['POST', `${pods}/sock-shop-carts-db-0/exec`],
    ['GET', `${pods}/sock-shop-carts-db-0/exec`],
    ['POST', `${pods}/sock-shop-carts-db-0/log`],
    ['GET', '/api/v1/namespaces/sock-shop/secrets/database'],
    ['GET', '/api/v1/namespaces/sock-shop/services/sock-shop-carts/proxy'],
    ['GET', '/metrics'],
    ['POST', '/apis'],
  ])('refuses the reader %s %s', async (method, path) => {
    const response = await kubernetes.ask(path, { method });

    expect(response.status).toBe(403);
    expect((await response.json()).message).toContain(
      `forbidden: User "${READER}" cannot `,
    );
    expect(await kubernetes.names(pods)).toContain('sock-shop-carts-db-0');
  });

  it('lets nobody but the administrator act for somebody else', async () => {
    const headers = { 'impersonate-user': 'root' };
    const refused = await kubernetes.ask(pods, { headers });

    expect(refused.status).toBe(403);
    expect((await refused.json()).message).toContain(
      'cannot impersonate resource "users"',
    );
    expect((await kubernetes.ask(pods, { headers, ...ADMIN })).status).toBe(
      200,
    );
  });

  it('lets the administrator see what the reader must not', async () => {
    expect(await kubernetes.names('/api/v1/secrets', ADMIN)).toContain(
      'database',
    );
    expect(await kubernetes.names('/api/v1/nodes', ADMIN)).toEqual([
      'prod-node-a',
      'prod-node-b',
      'prod-node-c',
    ]);
  });

  it('takes single rights away when told', async () => {
    kubernetes.simulator.settings.withoutRights = [
      'deployments.apps',
      'pods/log',
    ];
    const status = async (path: string) => (await kubernetes.ask(path)).status;

    expect(await status('/apis/apps/v1/deployments')).toBe(403);
    expect(await status('/apis/apps/v1/replicasets')).toBe(200);
    expect(await status(`${pods}/sock-shop-carts-db-0/log`)).toBe(403);
    expect(await status(pods)).toBe(200);
  });
});
