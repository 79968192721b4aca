import {
  ADMIN,
  useKubernetesSimulator,
} from '../../__testUtils__/useKubernetesSimulator';

describe('discovery', () => {
  const kubernetes = useKubernetesSimulator();

  const groupsOf = async (cluster: 'prod' | 'dev') => {
    const { groups } = await kubernetes.read('/apis', { cluster });
    return groups.map(({ name }: { name: string }) => name).sort();
  };

  it('tells the clusters apart', async () => {
    const dev = [
      'apiextensions.k8s.io',
      'apps',
      'autoscaling',
      'batch',
      'networking.k8s.io',
    ];

    expect(await groupsOf('dev')).toEqual(dev);
    expect(await groupsOf('prod')).toEqual(
      [
        ...dev,
        'eventing.knative.dev',
        'flows.knative.dev',
        'messaging.knative.dev',
        'metrics.k8s.io',
        'serving.knative.dev',
        'sources.knative.dev',
      ].sort(),
    );
    expect(await kubernetes.read('/version')).toMatchObject({
      major: '1',
      minor: '33',
      gitVersion: 'v1.33.4',
    });
    expect(await kubernetes.read('/version', { cluster: 'dev' })).toMatchObject(
      {
        gitVersion: 'v1.34.1',
      },
    );
  });

  it('lists what a group has', async () => {
    expect(await kubernetes.read('/api')).toMatchObject({ versions: ['v1'] });
    const core = await kubernetes.read('/api/v1');
    const serving = await kubernetes.read('/apis/serving.knative.dev/v1');

    expect(core).toMatchObject({ kind: 'APIResourceList', groupVersion: 'v1' });
    expect(core.resources).toContainEqual({
      name: 'pods',
      singularName: 'pod',
      namespaced: true,
      kind: 'Pod',
      verbs: ['delete', 'get', 'list'],
      shortNames: ['po'],
    });
    expect(serving.resources).toContainEqual(
      expect.objectContaining({
        name: 'services',
        shortNames: ['kservice', 'ksvc'],
      }),
    );
  });

  it('prefers stable versions and new ones', async () => {
    expect(await kubernetes.read('/apis/sources.knative.dev')).toMatchObject({
      kind: 'APIGroup',
      preferredVersion: { version: 'v1' },
    });
    expect(await kubernetes.read('/apis/eventing.knative.dev')).toMatchObject({
      versions: [
        { version: 'v1' },
        { version: 'v1beta3' },
        { version: 'v1beta2' },
        { version: 'v1beta1' },
      ],
    });
  });

  it('answers whoever asks for everything at once in the plain way', async () => {
    const response = await kubernetes.ask('/apis', {
      headers: {
        accept:
          'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json',
      },
    });

    expect(await response.json()).toMatchObject({ kind: 'APIGroupList' });
  });

  it.each(['/healthz', '/livez', '/readyz'])('is healthy: %s', async path => {
    const response = await kubernetes.ask(path);

    expect(await response.text()).toBe('ok');
  });

  it.each([
    ['dev', '/apis/serving.knative.dev'],
    ['dev', '/apis/metrics.k8s.io/v1beta1/namespaces/sock-shop/pods'],
    ['dev', '/apis/serving.knative.dev/v1/services'],
    ['prod', '/apis/apps/v2'],
    ['prod', '/api/v2'],
    ['prod', '/openapi/v3'],
  ] as const)('answers in plain text on %s: %s', async (cluster, path) => {
    const response = await kubernetes.ask(path, { cluster });

    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(await response.text()).toBe('404 page not found\n');
  });

  it('answers with a Status about what a group that exists does not have', async () => {
    for (const path of [
      '/api/v1/persistentvolumes',
      '/apis/apps/v1/namespaces/a/controllerrevisions',
      '/api/v1/namespaces/sock-shop/nodes',
      '/api/v1/namespaces/sock-shop/pods/sock-shop-carts-db-0/status',
      '/api/v1/pods/sock-shop-carts-db-0',
    ]) {
      const response = await kubernetes.ask(path, ADMIN);

      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({
        kind: 'Status',
        reason: 'NotFound',
        message: 'the server could not find the requested resource',
      });
    }
  });
});
