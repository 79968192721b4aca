import { startKubernetesSimulator, type Fault } from '@internal/simulator';
import { useSimulator } from '@internal/vendor-client/testUtils';
import { readManifest, rightOf, rightsOf } from './__testUtils__/readManifest';
import {
  cluster,
  startKubernetesBackend,
} from './__testUtils__/startKubernetesBackend';
import { carts, everywhere } from './__fixtures__/entities';
import { knativeServing } from './clusters/knativeServing';

// Exactly the rights of the manifest that we ship.
const READER_TOKEN = 'simulated';
const POD = 'sock-shop-carts-db-0';

const simulator = useSimulator(startKubernetesSimulator);

function startPortal(portal = {}) {
  const asReader = {
    serviceAccountToken: READER_TOKEN,
    skipMetricsLookup: false,
    customResources: knativeServing.map(({ group, apiVersion, plural }) => ({
      group,
      apiVersion,
      plural,
    })),
  };
  return startKubernetesBackend({
    entities: [carts, everywhere],
    clusters: [
      cluster('prod', simulator().clusterUrl('prod'), asReader),
      cluster('dev', simulator().clusterUrl('dev'), asReader),
    ],
    portal,
  });
}

interface Shown {
  cluster: { name: string };
  errors: object[];
  podMetrics: object[];
  resources: Array<{ type: string; resources: unknown[] }>;
}

type Portal = Awaited<ReturnType<typeof startPortal>>;

async function show({ objects }: Portal, entity = carts) {
  const answer = await objects(entity);
  const items: Shown[] = answer.body.items ?? [];
  const of = (name: string) => items.find(item => item.cluster.name === name);
  const count = (name: string, type: string) =>
    of(name)
      ?.resources.filter(each => each.type === type)
      .flatMap(each => each.resources).length;
  return { ...answer, items, of, count };
}

const paths = () =>
  simulator()
    .requests()
    .map(({ path }) => path);

it('shows a workload in both clusters, with metrics and Knative where they are, and is silent where not', async () => {
  const portal = await startPortal();
  const { of, count } = await show(portal);
  expect(of('prod')?.errors).toEqual([]);
  expect(count('prod', 'deployments')).toBeGreaterThan(0);
  expect(count('prod', 'pods')).toBeGreaterThan(0);
  expect(count('prod', 'customresources')).toBeGreaterThan(0);
  expect(of('prod')?.podMetrics.length).toBeGreaterThan(0);
  expect(of('dev')?.errors).toEqual([]);
  expect(count('dev', 'pods')).toBeGreaterThan(0);
  expect(of('dev')?.podMetrics).toEqual([]);
  expect(
    simulator()
      .requests()
      .filter(({ status }) => status === 404)
      .map(({ path }) => path.split('/')[2]),
  ).toEqual(['dev', 'dev', 'dev', 'dev']);
  expect(portal.logger.messages('warn')).toEqual([]);
  expect(portal.logger.messages('error')).toEqual([]);
});

it('needs what the manifest allows, all of it and nothing else', async () => {
  const portal = await startPortal();
  const onProd = { headers: { 'Backstage-Kubernetes-Cluster': 'prod' } };
  const namespace = '/proxy/api/v1/namespaces/sock-shop';
  await show(portal);
  await portal.request(`${namespace}/pods/${POD}/log`, onProd);
  await portal.request(
    `${namespace}/events?fieldSelector=involvedObject.name=${POD}`,
    onProd,
  );
  const requests = simulator().requests();
  expect(requests.filter(({ status }) => status === 403)).toEqual([]);
  const used = new Set(
    requests.map(({ method, path }) => rightOf(method, path)),
  );
  expect([...used].sort()).toEqual(rightsOf(readManifest().rules).sort());
});

it('costs one pass however many people look at once, and no more within its time', async () => {
  const portal = await startPortal({ cache: { ttl: '10m' } });
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => portal.objects()),
  );
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  await portal.objects();
  const asked = paths();
  // 13 built-in types and 3 of Knative in each cluster, and the metrics of one namespace.
  expect(asked).toHaveLength(2 * (13 + 3 + 1));
  expect(new Set(asked).size).toBe(asked.length);
});

const dev = { match: { path: '/clusters/dev' } };

const faults: Array<[string, Fault, object]> = [
  ['down', { kind: 'reset' }, { code: 'UNREACHABLE' }],
  ['slow', { kind: 'hang' }, { code: 'TIMEOUT' }],
  ['401', { kind: 'status', status: 401 }, { code: 'CREDENTIALS_REJECTED' }],
  ['403', { kind: 'status', status: 403 }, { code: 'FORBIDDEN_BY_VENDOR' }],
  ['500', { kind: 'status', status: 500 }, { code: 'BAD_RESPONSE' }],
  ['limited', { kind: 'rateLimit' }, { code: 'RATE_LIMITED' }],
  ['a web page', { kind: 'html' }, { code: 'BAD_RESPONSE' }],
  ['garbage', { kind: 'malformed' }, { code: 'BAD_RESPONSE' }],
  ['huge', { kind: 'huge' }, { code: 'BAD_RESPONSE' }],
  ['a redirect', { kind: 'redirect' }, { code: 'BAD_RESPONSE' }],
];

it.each(faults)(
  'shows one cluster while the other is %s',
  async (_how, fault, error) => {
    const portal = await startPortal({
      requestTimeout: fault.kind === 'hang' ? '3s' : '30s',
    });
    simulator().inject({ ...fault, ...dev });
    const { status, of, count, text } = await show(portal);
    expect(status).toBe(200);
    expect(of('prod')?.errors).toEqual([]);
    expect(count('prod', 'pods')).toBeGreaterThan(0);
    expect(of('dev')?.errors[0]).toMatchObject(error);
    expect(count('dev', 'pods')).toBe(0);
    expect(portal.logger.messages('warn').length).toBeGreaterThan(0);
    const log = JSON.stringify(portal.logger.lines);
    for (const secret of [`Bearer`, `"${READER_TOKEN}"`, 'Injected by']) {
      expect(text).not.toContain(secret);
      expect(log).not.toContain(secret);
    }
  },
);

it('shows the last good answer with its age while a cluster fails', async () => {
  const portal = await startPortal({ cache: { ttl: '1s' } });
  const good = await show(portal);
  simulator().inject({ kind: 'status', status: 503, ...dev });
  let stale = await show(portal);
  while (stale.of('dev')?.errors.length === 0) {
    stale = await show(portal);
  }
  expect(stale.count('dev', 'pods')).toBe(good.count('dev', 'pods'));
  expect(stale.of('dev')?.errors[0]).toMatchObject({
    code: 'BAD_RESPONSE',
    asOf: expect.stringMatching(/^\d{4}-.*Z$/),
  });
});

it('names the right that is missing, and shows the rest', async () => {
  simulator().settings.withoutRights = ['deployments.apps'];
  const portal = await startPortal();
  const { of, count } = await show(portal);
  expect(of('prod')?.errors).toEqual([
    {
      errorType: 'UNKNOWN_ERROR',
      statusCode: 403,
      message: expect.stringContaining('does not allow'),
      resourcePath: expect.stringContaining('/deployments'),
      code: 'FORBIDDEN_BY_VENDOR',
    },
  ]);
  expect(count('prod', 'pods')).toBeGreaterThan(0);
  await show(portal);
  expect(portal.logger.messages('warn')).toEqual([
    expect.stringContaining('may not list deployments.apps in sock-shop'),
    expect.stringContaining('may not list deployments.apps in sock-shop'),
  ]);
});

it('tells of a selector that a cluster rejects, once for each cluster', async () => {
  const odd = {
    ...carts,
    metadata: {
      ...carts.metadata,
      annotations: { 'backstage.io/kubernetes-label-selector': 'a in (b' },
    },
  };
  const portal = await startKubernetesBackend({
    entities: [odd],
    clusters: [
      cluster('prod', simulator().clusterUrl('prod'), {
        serviceAccountToken: READER_TOKEN,
      }),
    ],
  });
  const { body } = await portal.objects(odd);
  expect(body.items[0].errors).toEqual([
    expect.objectContaining({
      errorType: 'BAD_REQUEST',
      statusCode: 400,
      code: 'REQUEST_REJECTED',
    }),
  ]);
  expect(portal.logger.messages('warn')).toEqual([]);
});
