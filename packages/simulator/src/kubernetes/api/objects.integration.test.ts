import type { ClusterObject } from '../cluster/ClusterObject';
import {
  ADMIN,
  useKubernetesSimulator,
} from '../../__testUtils__/useKubernetesSimulator';

const podsOf = (namespace: string) => `/api/v1/namespaces/${namespace}/pods`;

describe('objects of the simulated clusters', () => {
  const kubernetes = useKubernetesSimulator();

  it('are listed for a namespace and for the whole cluster', async () => {
    const everywhere = await kubernetes.read('/apis/apps/v1/deployments');
    const here = await kubernetes.read(
      '/apis/apps/v1/namespaces/storefront/deployments',
    );

    expect(everywhere).toMatchObject({
      kind: 'DeploymentList',
      apiVersion: 'apps/v1',
      metadata: { resourceVersion: expect.stringMatching(/^\d+$/) },
    });
    expect(everywhere.items.length).toBeGreaterThan(here.items.length);
    expect(
      here.items.map(({ metadata }: ClusterObject) => metadata.name),
    ).toEqual(['storefront-bff', 'storefront-web']);
    expect(await kubernetes.names(podsOf('nothing-here'))).toEqual([]);
  });

  it('have their kind in lists only when they are not built in', async () => {
    const pods = await kubernetes.read(podsOf('storefront'));
    const services = await kubernetes.read(
      '/apis/serving.knative.dev/v1/services',
    );

    expect(pods.items[0]).not.toHaveProperty('kind');
    expect(services.kind).toBe('ServiceList');
    expect(services.items[0]).toMatchObject({
      kind: 'Service',
      apiVersion: 'serving.knative.dev/v1',
    });
  });

  it('are found by label, over all kinds that the portal reads', async () => {
    const query = {
      labelSelector: 'backstage.io/kubernetes-id=sock-shop-carts',
    };
    const count = async (path: string) =>
      (await kubernetes.names(path, { query })).length;

    expect(await count(podsOf('sock-shop'))).toBe(4);
    expect(await count('/api/v1/services')).toBe(1);
    expect(await count('/api/v1/configmaps')).toBe(1);
    expect(await count('/apis/networking.k8s.io/v1/ingresses')).toBe(1);
    expect(await count('/apis/serving.knative.dev/v1/services')).toBe(1);
    expect(await count('/apis/serving.knative.dev/v1/revisions')).toBe(3);
    expect(await count('/apis/serving.knative.dev/v1/routes')).toBe(1);
    expect(await count('/api/v1/limitranges')).toBe(0);
  });

  it('are found by field', async () => {
    const pending = await kubernetes.names('/api/v1/pods', {
      query: { fieldSelector: 'status.phase=Pending' },
    });

    expect(pending).toHaveLength(2);
    const [pod] = pending.filter(name => name.startsWith('sock-shop-orders'));
    const events = await kubernetes.read(
      '/api/v1/namespaces/sock-shop/events',
      { query: { fieldSelector: `involvedObject.name=${pod}` } },
    );
    expect(events.items).toMatchObject([
      {
        type: 'Warning',
        reason: 'FailedScheduling',
        message: expect.stringContaining('3 Insufficient memory'),
      },
    ]);
  });

  it.each([
    [{ labelSelector: 'a in b' }, 'unable to parse requirement'],
    [{ labelSelector: 'a=b,' }, 'unable to parse requirement'],
    [{ fieldSelector: 'spec.image=x' }, 'field label not supported'],
    [{ fieldSelector: 'metadata.name' }, 'invalid field selector'],
    [{ limit: 'many' }, 'limit'],
    [{ limit: '-1' }, 'limit'],
    [{ continue: 'abc' }, 'continue key is not valid'],
  ])('answers 400 to %p', async (query, message) => {
    const response = await kubernetes.ask('/api/v1/pods', {
      query: Object.fromEntries(Object.entries(query)),
    });

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      kind: 'Status',
      reason: 'BadRequest',
      message: expect.stringContaining(message),
    });
  });

  it('come in pages', async () => {
    const all = await kubernetes.names('/api/v1/pods');
    const found: string[] = [];
    let token = '';
    do {
      const { items, metadata } = await kubernetes.read('/api/v1/pods', {
        query: { limit: '7', continue: token },
      });
      found.push(...items.map((item: ClusterObject) => item.metadata.name));
      token = metadata.continue ?? '';
      expect(metadata.remainingItemCount ?? 0).toBe(all.length - found.length);
    } while (token);

    expect(found).toEqual(all);
  });

  it('tell whoever pages too slowly to begin again', async () => {
    const { metadata } = await kubernetes.read('/api/v1/pods', {
      query: { limit: '7' },
    });
    kubernetes.simulator.settings.continueExpires = true;
    const response = await kubernetes.ask('/api/v1/pods', {
      query: { limit: '7', continue: metadata.continue },
    });

    expect(response.status).toBe(410);
    expect(await response.json()).toMatchObject({ reason: 'Expired' });
  });

  it('are given one by one', async () => {
    const path = `${podsOf('sock-shop')}/sock-shop-carts-db-0`;

    expect(await kubernetes.read(path, ADMIN)).toMatchObject({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'sock-shop-carts-db-0', namespace: 'sock-shop' },
    });
    const missing = await kubernetes.ask(`${path}0`, ADMIN);
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({
      reason: 'NotFound',
      message: 'pods "sock-shop-carts-db-00" not found',
      details: { name: 'sock-shop-carts-db-00', kind: 'pods' },
    });
    const elsewhere = await kubernetes.ask(
      '/apis/apps/v1/namespaces/billing/deployments/sock-shop-carts',
      ADMIN,
    );
    expect((await elsewhere.json()).message).toBe(
      'deployments.apps "sock-shop-carts" not found',
    );
    expect(
      await kubernetes.read('/api/v1/namespaces/billing', ADMIN),
    ).toMatchObject({ kind: 'Namespace', status: { phase: 'Active' } });
  });

  it('are served in every version that their definition serves', async () => {
    for (const version of ['v1beta1', 'v1beta2', 'v1beta3']) {
      const { kind, items } = await kubernetes.read(
        `/apis/eventing.knative.dev/${version}/eventtypes`,
      );

      expect(kind).toBe('EventTypeList');
      expect(items[0].apiVersion).toBe(`eventing.knative.dev/${version}`);
    }
  });

  it('of Knative are not there where Knative is not', async () => {
    const definitions =
      '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

    expect(await kubernetes.names(definitions)).toContain(
      'brokers.eventing.knative.dev',
    );
    expect(await kubernetes.names(definitions, { cluster: 'dev' })).toEqual([]);
  });

  it('are not available in other forms', async () => {
    const response = await kubernetes.ask('/api/v1/pods', {
      headers: { accept: 'application/vnd.kubernetes.protobuf' },
    });

    expect(response.status).toBe(406);
    expect(await response.json()).toMatchObject({ reason: 'NotAcceptable' });
  });

  it('cannot be made or changed, not even by the administrator', async () => {
    for (const method of ['POST', 'PUT', 'PATCH']) {
      const path = `${podsOf('sock-shop')}${method === 'POST' ? '' : '/x'}`;
      const response = await kubernetes.ask(path, { method, ...ADMIN });

      expect(response.status).toBe(405);
    }
  });
});
