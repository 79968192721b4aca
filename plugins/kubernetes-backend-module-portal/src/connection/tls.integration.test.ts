import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import { createRecordingLogger } from '@internal/vendor-client/testUtils';
import { createCertificate } from '../__testUtils__/createCertificate';
import {
  item,
  list,
  startApiServer,
  type ApiServer,
} from '../__testUtils__/startApiServer';
import { createFetcher } from '../createFetcher';
import type { Surroundings } from '../settings/Surroundings';

const certificate = createCertificate();
const other = createCertificate();
const encode = (pem: string) => Buffer.from(pem).toString('base64');

const dir = mkdtempSync(join(tmpdir(), 'kubernetes-portal-'));
const caFile = join(dir, 'ca.crt');
writeFileSync(caFile, certificate.cert);

let api: ApiServer;
const closers: Array<() => Promise<void>> = [];

beforeAll(async () => {
  api = await startApiServer(certificate);
});

beforeEach(() => {
  api.reset();
  api.on('/pods', list(item('carts-1')));
});

afterEach(async () => {
  await Promise.all(closers.splice(0).map(close => close()));
});

afterAll(async () => {
  await api.stop();
  rmSync(dir, { recursive: true });
});

function ask(
  more: Partial<ClusterDetails>,
  options: {
    surroundings?: Surroundings;
    credential?: KubernetesCredential;
  } = {},
) {
  const { fetcher, close } = createFetcher({
    settings: { cacheTtlMs: 1000, requestTimeoutMs: 5000, staleForMs: 0 },
    logger: createRecordingLogger(),
    surroundings: options.surroundings ?? {
      env: {},
      serviceAccountDir: '/nowhere',
    },
  });
  closers.push(close);
  return fetcher.fetchObjectsForService({
    serviceId: 'carts',
    clusterDetails: {
      name: 'prod',
      url: api.url,
      authMetadata: {
        'kubernetes.io/auth-provider': 'serviceAccount',
        serviceAccountToken: 'a-token',
      },
      ...more,
    },
    credential: options.credential ?? {
      type: 'bearer token',
      token: 'a-token',
    },
    objectTypesToFetch: new Set([
      { objectType: 'pods', group: '', apiVersion: 'v1', plural: 'pods' },
    ]),
    customResources: [],
  });
}

const found = {
  errors: [],
  responses: [{ type: 'pods', resources: [item('carts-1')] }],
};

it.each([
  ['nobody', {}],
  ['another authority', { caData: encode(other.cert) }],
])(
  'sends nothing to a cluster that is vouched for by %s',
  async (_who, more) => {
    const { errors, responses } = await ask(more);
    expect(errors).toEqual([
      {
        errorType: 'FETCH_ERROR',
        code: 'UNREACHABLE',
        message: expect.stringContaining('is not trusted'),
      },
    ]);
    expect(JSON.stringify(errors)).toContain('caData or caFile');
    expect(responses).toEqual([{ type: 'pods', resources: [] }]);
    expect(api.requests).toEqual([]);
  },
);

it.each([
  ['caData', { caData: encode(certificate.cert) }],
  ['caFile', { caFile }],
])('asks a cluster whose authority is named in %s', async (_how, more) => {
  await expect(ask(more)).resolves.toEqual(found);
  expect(api.requests).toHaveLength(1);
});

it('asks a cluster for which the operator switched the check off', async () => {
  await expect(ask({ skipTLSVerify: true })).resolves.toEqual(found);
});

it('sends nothing to a cluster with another name than its certificate', async () => {
  const { errors } = await ask({
    url: api.url.replace('localhost', '127.0.0.1'),
    caData: encode(certificate.cert),
  });
  expect(errors).toEqual([
    expect.objectContaining({
      message: expect.stringContaining('is for another name'),
    }),
  ]);
  expect(api.requests).toEqual([]);
});

it('says which keys to check when the file of the authority is gone', async () => {
  const { errors } = await ask({ caFile: join(dir, 'gone.crt') });
  expect(errors).toEqual([
    {
      errorType: 'FETCH_ERROR',
      code: 'NOT_CONFIGURED',
      message: expect.stringContaining('caData and caFile'),
    },
  ]);
});

it('finds the cluster that it runs in, as the stock plugin does', async () => {
  const env = {
    KUBERNETES_SERVICE_HOST: 'localhost',
    KUBERNETES_SERVICE_PORT: new URL(api.url).port,
  };
  const answer = await ask(
    {
      url: 'https://never-asked.example',
      authMetadata: { 'kubernetes.io/auth-provider': 'serviceAccount' },
    },
    { surroundings: { env, serviceAccountDir: dir } },
  );
  expect(answer).toEqual(found);
});

it('shows a client certificate', async () => {
  const answer = await ask(
    { caData: encode(certificate.cert) },
    { credential: { type: 'x509 client certificate', ...other } },
  );
  expect(answer).toEqual(found);
  expect(api.requests[0].headers.authorization).toBeUndefined();
});
