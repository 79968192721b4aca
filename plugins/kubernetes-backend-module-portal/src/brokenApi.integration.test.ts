import type { Entity } from '@backstage/catalog-model';
import {
  item,
  list,
  startApiServer,
  status,
  type Answer,
  type ApiServer,
} from './__testUtils__/startApiServer';
import {
  cluster,
  startKubernetesBackend,
} from './__testUtils__/startKubernetesBackend';
import { carts, everywhere } from './__fixtures__/entities';
import { knativeServing } from './clusters/knativeServing';

let api: ApiServer;

beforeAll(async () => {
  api = await startApiServer();
});

afterEach(() => api.reset());

afterAll(() => api.stop());

const namespaces = [1, 2, 3, 4, 5, 6].map(number => `shop-${number}`);
const hang: Answer = () => {};

const startPortal = (entities = [carts, everywhere]) =>
  startKubernetesBackend({
    entities,
    clusters: [
      cluster('prod', api.url, {
        skipMetricsLookup: false,
        customResources: knativeServing.map(each => ({ ...each })),
      }),
    ],
    // Long for lists that answer, and short for those that never do.
    portal: { requestTimeout: '3s' },
  });

/** Every error of the first cluster, by resource and code. */
const errorsOf = (answer: {
  body: { items: Array<{ errors: Array<Record<string, string>> }> };
}) =>
  answer.body.items[0].errors.map(
    ({ resourcePath, code }) => `${resourcePath} ${code}`,
  );

it.each([
  ['is down', status(503), 'BAD_RESPONSE'],
  ['hangs', hang, 'TIMEOUT'],
])(
  'an entity is complete after the metrics of another in six namespaces, whose server %s',
  async (_how, answer, code) => {
    const { objects } = await startPortal();
    api.on('/api/v1/pods', list(...namespaces.map(each => item('web', each))));
    namespaces.forEach(each =>
      api.on(`metrics.k8s.io/v1beta1/namespaces/${each}/pods`, answer),
    );
    const first = await objects(everywhere);
    expect(errorsOf(first)[0]).toContain(code);

    api.on('/api/v1/namespaces/sock-shop/pods', list(item('carts-1')));
    const { body } = await objects(carts);
    expect(body.items[0].resources).toContainEqual({
      type: 'pods',
      resources: [item('carts-1')],
    });
    // The metrics are what is left alone.
    expect(errorsOf({ body })).toEqual([
      `/apis/metrics.k8s.io/v1beta1/namespaces/sock-shop/pods ${code}`,
    ]);
  },
);

it('entities with a namespace are complete while and after lists of all namespaces hang', async () => {
  const other = (entity: Entity, name: string): Entity => ({
    ...entity,
    metadata: {
      ...entity.metadata,
      name,
      annotations: {
        ...entity.metadata.annotations,
        'backstage.io/kubernetes-label-selector': `app=${name}`,
      },
    },
  });
  const everywhereToo = other(everywhere, 'storefront-bff');
  const orders = other(carts, 'sock-shop-orders');
  const { objects } = await startPortal([
    carts,
    orders,
    everywhere,
    everywhereToo,
  ]);
  api.on('', (response, request) =>
    request.path.includes('/namespaces/')
      ? list()(response, request)
      : hang(response, request),
  );
  api.on('/api/v1/namespaces/sock-shop/pods', list(item('carts-1')));
  const complete = {
    errors: [],
    resources: expect.arrayContaining([
      { type: 'pods', resources: [item('carts-1')] },
    ]),
  };
  const late = Promise.all([objects(everywhere), objects(everywhereToo)]);
  // As many as one client has under way at once.
  await api.untilRequests(24);
  expect((await objects(carts)).body.items[0]).toMatchObject(complete);

  for (const each of await late) {
    expect(errorsOf(each)).toContain('undefined TIMEOUT');
  }
  // Not left alone either, as those about all namespaces are.
  expect((await objects(orders)).body.items[0]).toMatchObject(complete);
});

it('an entity is complete beside custom resources whose conversion fails', async () => {
  const { objects } = await startPortal();
  const knative = knativeServing.map(({ group, apiVersion, plural }) => ({
    inNamespace: `/apis/${group}/${apiVersion}/namespaces/sock-shop/${plural}`,
    everywhere: `/apis/${group}/${apiVersion}/${plural}`,
  }));
  for (const paths of knative) {
    api.on(paths.inNamespace, status(500));
    api.on(paths.everywhere, status(500));
  }
  await objects(everywhere);
  api.on('/api/v1/namespaces/sock-shop/pods', list(item('carts-1')));
  const { body } = await objects(carts);
  expect(body.items[0].resources).toContainEqual({
    type: 'pods',
    resources: [item('carts-1')],
  });
  expect(errorsOf({ body })).toEqual(
    knative.map(({ inNamespace }) => `${inNamespace} BAD_RESPONSE`),
  );
});
