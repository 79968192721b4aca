import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import kubernetesPlugin from '@backstage/plugin-kubernetes-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { z } from 'zod';
import { useKubernetesSimulator } from '../__testUtils__/useKubernetesSimulator';

const answerSchema = z.object({
  items: z.array(
    z.object({
      cluster: z.object({ name: z.string() }),
      errors: z.array(z.looseObject({ errorType: z.string() })),
      podMetrics: z.array(
        z.object({
          pod: z.object({ metadata: z.object({ name: z.string() }) }),
          cpu: z.object({ currentUsage: z.union([z.number(), z.string()]) }),
        }),
      ),
      resources: z.array(
        z.object({
          type: z.string(),
          resources: z.array(
            z.looseObject({
              kind: z.string().optional(),
              metadata: z.object({ name: z.string() }),
            }),
          ),
        }),
      ),
    }),
  ),
});

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'sock-shop-carts',
    namespace: 'default',
    annotations: {
      'backstage.io/kubernetes-id': 'sock-shop-carts',
      'backstage.io/kubernetes-namespace': 'sock-shop',
    },
  },
};

const customResources = ['services', 'revisions', 'routes'].map(plural => ({
  group: 'serving.knative.dev',
  apiVersion: 'v1',
  plural,
}));

describe("Backstage's Kubernetes plugin", () => {
  const kubernetes = useKubernetesSimulator();
  let backend: Awaited<ReturnType<typeof startTestBackend>> | undefined;

  afterEach(() => backend?.stop());

  const start = async (token = 'simulated') => {
    backend = await startTestBackend({
      features: [
        kubernetesPlugin,
        catalogServiceMock.factory({ entities: [entity] }),
        mockServices.rootConfig.factory({
          data: {
            backend: { baseUrl: 'http://localhost:7007' },
            kubernetes: {
              serviceLocatorMethod: { type: 'multiTenant' },
              clusterLocatorMethods: [
                {
                  type: 'config',
                  clusters: (['prod', 'dev'] as const).map(name => ({
                    name,
                    url: kubernetes.simulator.clusterUrl(name),
                    authProvider: 'serviceAccount',
                    serviceAccountToken: token,
                    customResources,
                  })),
                },
              ],
            },
          },
        }),
      ],
    });
    return backend.server.port();
  };

  const ask = async (port: number) => {
    const response = await fetch(
      `http://localhost:${port}/api/kubernetes/services/sock-shop-carts`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ entity, auth: {} }),
      },
    );
    expect(response.status).toBe(200);
    return answerSchema.parse(await response.json());
  };

  it('finds everything of a component in both clusters', async () => {
    const { items } = await ask(await start());
    const [prod, dev] = items;
    const namesOf = (item: (typeof items)[number], type: string) =>
      item.resources
        .filter(found => found.type === type)
        .flatMap(({ resources }) =>
          resources.map(({ metadata }) => metadata.name),
        );

    expect([prod.cluster.name, dev.cluster.name]).toEqual(['prod', 'dev']);
    expect(prod.errors).toEqual([]);
    expect(namesOf(prod, 'pods')).toHaveLength(4);
    expect(namesOf(prod, 'deployments')).toContain('sock-shop-carts');
    expect(namesOf(prod, 'ingresses')).toEqual(['sock-shop-carts']);
    expect(namesOf(prod, 'customresources')).toEqual([
      'carts-events',
      'carts-events-00001',
      'carts-events-00002',
      'carts-events-00003',
      'carts-events',
    ]);
    expect(prod.podMetrics).toHaveLength(4);
    expect(Number(prod.podMetrics[0].cpu.currentUsage)).toBeGreaterThan(0);
    expect(namesOf(dev, 'deployments')).toEqual(['sock-shop-carts']);
    expect(namesOf(dev, 'pods')).toHaveLength(1);
  });

  it('takes what the cluster dev does not have for errors', async () => {
    const { items } = await ask(await start());
    const paths = items[1].errors.map(({ statusCode, resourcePath }) => [
      statusCode,
      resourcePath,
    ]);

    expect(paths).toEqual([
      ...customResources.map(({ plural }) => [
        404,
        `/clusters/dev/apis/serving.knative.dev/v1/namespaces/sock-shop/${plural}`,
      ]),
      [
        404,
        '/clusters/dev/apis/metrics.k8s.io/v1beta1/namespaces/sock-shop/pods',
      ],
    ]);
  });

  it('reports a token that is not good, and shows nothing', async () => {
    const { items } = await ask(await start('outdated'));

    for (const { errors, resources } of items) {
      expect(resources).toEqual([]);
      expect(new Set(errors.map(({ errorType }) => errorType))).toEqual(
        new Set(['UNAUTHORIZED_ERROR']),
      );
    }
  });

  it('reads logs through its proxy', async () => {
    const port = await start();
    const response = await fetch(
      `http://localhost:${port}/api/kubernetes/proxy/api/v1/namespaces/sock-shop/pods/sock-shop-carts-db-0/log?tailLines=2`,
      { headers: { 'Backstage-Kubernetes-Cluster': 'prod' } },
    );

    expect(response.status).toBe(200);
    expect((await response.text()).trim().split('\n')).toHaveLength(2);
  });

  it('lets everybody delete pods when the token may', async () => {
    const port = await start('simulated-admin');
    const response = await fetch(
      `http://localhost:${port}/api/kubernetes/proxy/api/v1/namespaces/sock-shop/pods/sock-shop-carts-db-0`,
      {
        method: 'DELETE',
        headers: { 'Backstage-Kubernetes-Cluster': 'prod' },
      },
    );

    expect(response.status).toBe(200);
    expect(
      await kubernetes.names('/api/v1/namespaces/sock-shop/pods'),
    ).not.toContain('sock-shop-carts-db-0');
  });
});
