import {
  coreServices,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogBackend from '@backstage/plugin-catalog-backend';
import {
  startGithubSimulator,
  type GithubSimulator,
} from '@internal/simulator';
import { until } from '../__testUtils__/until';
import { boundedUrlReader } from './boundedUrlReader';
import { createUrlReaderWithLimits } from './createUrlReaderWithLimits';
import { defaultReadLimits } from './readLimits';

const HUGE = 'https://github.com/acme/hostile/blob/main/huge.yaml';
const HEALTHY =
  'https://github.com/acme/storefront-web/blob/main/catalog-info.yaml';
const HANGING = 12;

const hastyUrlReader = createServiceFactory({
  service: coreServices.urlReader,
  deps: { config: coreServices.rootConfig, logger: coreServices.logger },
  factory: deps =>
    createUrlReaderWithLimits({
      ...deps,
      limits: {
        ...defaultReadLimits,
        file: { ...defaultReadLimits.file, timeoutMs: 3_000 },
      },
    }),
});

describe('the catalog with boundedUrlReader', () => {
  let github: GithubSimulator;

  beforeAll(async () => {
    github = await startGithubSimulator();
  });
  afterEach(() => github.reset());
  afterAll(() => github.stop());

  async function startCatalog(urlReader: BackendFeature) {
    const { server } = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: {
            backend: { baseUrl: 'http://localhost:7007' },
            integrations: {
              github: [
                { host: 'github.com', apiBaseUrl: github.apiUrl, token: 'any' },
              ],
            },
          },
        }),
        catalogBackend,
        urlReader,
      ],
    });
    const url = `http://localhost:${server.port()}/api/catalog`;
    return {
      get: (path: string) => fetch(`${url}${path}`),
      register: (target: string, query = '') =>
        fetch(`${url}/locations${query}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ type: 'url', target }),
        }),
      stop: () => server.stop(),
    };
  }

  it('says that a file is too large, and registers nothing', async () => {
    const catalog = await startCatalog(boundedUrlReader);

    for (const target of [HUGE, HUGE.replace('huge', 'hug*')]) {
      const response = await catalog.register(target, '?dryRun=true');

      expect(response.status).toBe(400);
      // The catalog itself makes tree of blob before it reads.
      expect((await response.text()).replace('/tree/', '/blob/')).toContain(
        `The file at ${HUGE} is larger than 5 MiB, which is the most the portal reads. Split it or remove what is not needed.`,
      );
    }
    expect(await (await catalog.get('/locations')).json()).toEqual([]);
    expect(await (await catalog.get('/entities')).json()).toEqual([]);
    await catalog.stop();
  }, 60_000);

  it('accepts what is within the limits', async () => {
    const catalog = await startCatalog(boundedUrlReader);
    const response = await catalog.register(HEALTHY, '?dryRun=true');

    expect(response.status).toBe(201);
    expect(JSON.stringify(await response.json())).toContain('storefront-web');
    await catalog.stop();
  }, 60_000);

  it('goes on while locations hang', async () => {
    github.inject({
      kind: 'hang',
      match: { path: '/api/v3/repos/acme/hostile/' },
    });
    const catalog = await startCatalog(hastyUrlReader);
    const hung = () =>
      github.requests().filter(({ faults }) => faults.includes('hang')).length;

    for (let index = 0; index < HANGING; index++) {
      await catalog.register(HUGE.replace('huge', `hanging-${index}`));
    }
    // As many as the catalog processes at once, so that all its slots are taken.
    await until('ten locations hang', () => hung() >= 10);
    await catalog.register(HEALTHY);
    const isThere = async () =>
      (await catalog.get('/entities/by-name/component/default/storefront-web'))
        .ok;
    await until('the healthy location is in the catalog', isThere);

    expect(await isThere()).toBe(true);
    await catalog.stop();
  }, 90_000);
});
