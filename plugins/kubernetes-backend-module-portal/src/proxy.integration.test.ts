import {
  startFaultServer,
  type FaultServer,
} from '@internal/vendor-client/testUtils';
import {
  cluster,
  startKubernetesBackend,
  TOKEN,
} from './__testUtils__/startKubernetesBackend';

let api: FaultServer;

beforeAll(async () => {
  api = await startFaultServer();
});

afterAll(() => api.stop());

it('passes the logs of a pod', async () => {
  const { request } = await startKubernetesBackend({
    clusters: [cluster('prod', `${api.url}/clusters/prod`)],
  });
  api.respond({ kind: 'raw', status: 200, body: 'a line' });
  const answer = await request(
    '/proxy/api/v1/namespaces/sock-shop/pods/carts-1/log?container=carts&previous=',
    { headers: { cookie: 'a=b', 'Backstage-Kubernetes-Cluster': 'prod' } },
  );
  expect(answer).toMatchObject({ status: 200, text: 'a line' });
  expect(api.requests).toEqual([
    expect.objectContaining({
      method: 'GET',
      url: '/clusters/prod/api/v1/namespaces/sock-shop/pods/carts-1/log?container=carts&previous=',
    }),
  ]);
  expect(api.requests[0].headers).toMatchObject({
    authorization: `Bearer ${TOKEN}`,
  });
  expect(api.requests[0].headers.cookie).toBeUndefined();
});
