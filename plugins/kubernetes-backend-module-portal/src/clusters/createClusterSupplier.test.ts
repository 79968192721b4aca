import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { ClusterDetails } from '@backstage/plugin-kubernetes-node';
import { createRecordingLogger } from '@internal/vendor-client/testUtils';
import type { OwnCluster } from '../settings/PortalSettings';
import { createClusterSupplier } from './createClusterSupplier';

const dir = mkdtempSync(join(tmpdir(), 'kubernetes-portal-'));
const tokenFile = join(dir, 'token');

afterAll(() => rmSync(dir, { recursive: true }));

const asker = { credentials: mockCredentials.none() };

const own: OwnCluster = {
  name: 'own',
  url: new URL('https://own.example:6443'),
  token: { value: 'a-token' },
  caData: 'Y2E=',
  knativeServing: false,
  metrics: true,
};

const details = (name: string): ClusterDetails => ({
  name,
  url: `https://${name}.example`,
  authMetadata: {},
});

const supplierOf = (...clusters: ClusterDetails[]) => ({
  getClusters: async () => clusters,
});

function setUp(options: Partial<Parameters<typeof createClusterSupplier>[0]>) {
  const logger = createRecordingLogger();
  return { logger, supplier: createClusterSupplier({ logger, ...options }) };
}

it('has no clusters when none are configured', async () => {
  await expect(setUp({}).supplier.getClusters(asker)).resolves.toEqual([]);
});

it('adds the own cluster to those that are found', async () => {
  const { supplier } = setUp({ own, stock: supplierOf(details('found')) });
  await expect(supplier.getClusters(asker)).resolves.toEqual([
    {
      name: 'own',
      url: 'https://own.example:6443/',
      authMetadata: {
        'kubernetes.io/auth-provider': 'serviceAccount',
        serviceAccountToken: 'a-token',
      },
      skipTLSVerify: false,
      skipMetricsLookup: false,
      caData: 'Y2E=',
    },
    details('found'),
  ]);
});

it('asks the own cluster for Knative Serving and metrics as configured', async () => {
  const { supplier } = setUp({
    own: { ...own, knativeServing: true, metrics: false },
  });
  const [cluster] = await supplier.getClusters(asker);
  expect(cluster.skipMetricsLookup).toBe(true);
  expect(cluster.customResources?.map(({ plural }) => plural)).toEqual([
    'services',
    'revisions',
    'routes',
  ]);
});

it('uses the first of clusters with the same name, and says so once', async () => {
  const { supplier, logger } = setUp({
    own,
    stock: supplierOf(details('own'), details('a'), details('a')),
  });
  await supplier.getClusters(asker);
  const clusters = await supplier.getClusters(asker);
  expect(clusters.map(({ url }) => url)).toEqual([
    'https://own.example:6443/',
    'https://a.example',
  ]);
  expect(logger.messages('warn')).toHaveLength(2);
});

it('keeps the own cluster while the others cannot be found, and says so once', async () => {
  const stock = {
    getClusters: () => Promise.reject(new Error('Catalog down')),
  };
  const { supplier, logger } = setUp({ own, stock });
  await supplier.getClusters(asker);
  await expect(supplier.getClusters(asker)).resolves.toMatchObject([
    { name: 'own' },
  ]);
  expect(logger.messages('error')).toHaveLength(1);
});

it('fails when clusters cannot be found and there is no other', async () => {
  const stock = {
    getClusters: () => Promise.reject(new Error('Catalog down')),
  };
  await expect(setUp({ stock }).supplier.getClusters(asker)).rejects.toThrow(
    'Catalog down',
  );
});

describe('a token in a file', () => {
  const tokenOf = async (
    supplier: ReturnType<typeof createClusterSupplier>,
  ) => {
    const [{ authMetadata }] = await supplier.getClusters(asker);
    return authMetadata.serviceAccountToken;
  };

  it('is read again, and outlives the loss of its file', async () => {
    writeFileSync(tokenFile, 'first\n');
    const { supplier, logger } = setUp({
      own: { ...own, token: { file: tokenFile } },
    });
    await expect(tokenOf(supplier)).resolves.toBe('first');
    writeFileSync(tokenFile, 'second');
    await expect(tokenOf(supplier)).resolves.toBe('second');
    rmSync(tokenFile);
    await expect(tokenOf(supplier)).resolves.toBe('second');
    await expect(tokenOf(supplier)).resolves.toBe('second');
    expect(logger.messages('warn')).toHaveLength(1);
    writeFileSync(tokenFile, 'third');
    await expect(tokenOf(supplier)).resolves.toBe('third');
    expect(JSON.stringify(logger.lines)).not.toContain('second');
  });

  it('that never could be read is an error which names the file', async () => {
    const { supplier } = setUp({
      own: { ...own, token: { file: join(dir, 'nothing') } },
    });
    await expect(supplier.getClusters(asker)).rejects.toThrow('nothing');
  });
});
