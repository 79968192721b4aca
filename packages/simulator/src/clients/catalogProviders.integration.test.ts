import { generateKeyPairSync } from 'node:crypto';
import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import {
  GithubEntityProvider,
  GithubLocationAnalyzer,
  GithubOrgEntityProvider,
} from '@backstage/plugin-catalog-backend-module-github';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { DefaultGithubCredentialsProvider } from '@backstage/integration';
import type {
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import { portalConfig } from '../__testUtils__/portalConfig';
import { useGithubSimulator } from '../__testUtils__/useGithubSimulator';

class Recorder implements EntityProviderConnection {
  mutations: EntityProviderMutation[] = [];

  async applyMutation(mutation: EntityProviderMutation) {
    this.mutations.push(mutation);
  }

  async refresh() {}

  get entities() {
    return this.mutations.flatMap(mutation =>
      mutation.type === 'full' ? mutation.entities : mutation.added,
    );
  }
}

describe("the catalog's GitHub modules", () => {
  const github = useGithubSimulator();
  const config = (more: object = {}) =>
    mockServices.rootConfig({
      data: { ...portalConfig(github.simulator), ...more },
    });

  it('ingest people and teams', async () => {
    const connection = new Recorder();
    const provider = GithubOrgEntityProvider.fromConfig(config(), {
      id: 'acme',
      orgUrl: 'https://github.com/acme',
      logger: mockServices.logger.mock(),
      schedule: 'manual',
    });
    await provider.connect(connection);
    await provider.read();
    const find = (kind: string, name: string) =>
      connection.entities.find(
        ({ entity }) => entity.kind === kind && entity.metadata.name === name,
      )?.entity;

    expect(find('User', 'lin-park')).toMatchObject({
      metadata: {
        annotations: {
          'github.com/user-login': 'lin-park',
          'github.com/user-id': 'U_sim1002',
        },
      },
      spec: { memberOf: ['shop', 'team-c'] },
    });
    expect(find('Group', 'team-c')).toMatchObject({ spec: { parent: 'shop' } });
    expect(find('User', 'bob-quill')).toBeUndefined();
  });

  it('discover repositories that have a catalog file', async () => {
    const connection = new Recorder();
    const [provider] = GithubEntityProvider.fromConfig(
      config({
        catalog: {
          providers: {
            github: {
              acme: {
                organization: 'acme',
                validateLocationsExist: true,
                catalogPath: '/catalog-info.yaml',
              },
            },
          },
        },
      }),
      {
        logger: mockServices.logger.mock(),
        schedule: {
          run: async task => {
            await task.fn(new AbortController().signal);
          },
        },
      },
    );
    await provider.connect(connection);

    expect(
      connection.entities.map(({ entity }) => entity.spec?.target),
    ).toEqual([
      'https://github.com/acme/storefront-web/blob/main/catalog-info.yaml',
      'https://github.com/acme/sock-shop-carts/blob/main/catalog-info.yaml',
      'https://github.com/acme/payments-ledger/blob/main/catalog-info.yaml',
    ]);
  });

  it('analyze a repository that has none', async () => {
    const analyzer = new GithubLocationAnalyzer({
      config: config(),
      auth: mockServices.auth(),
      catalog: catalogServiceMock(),
    });

    expect(
      await analyzer.analyze({
        url: 'https://github.com/acme/without-catalog',
      }),
    ).toEqual({ existing: [] });
    expect(github.simulator.requests()).toMatchObject([
      {
        path: '/api/v3/search/code',
        query: {
          q: 'filename:catalog-info.yaml extension:yaml repo:acme/without-catalog',
        },
        status: 200,
      },
    ]);
  });

  it('work as a GitHub App', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const integrations = ScmIntegrations.fromConfig(
      mockServices.rootConfig({
        data: {
          integrations: {
            github: [
              {
                host: 'github.com',
                apiBaseUrl: github.simulator.apiUrl,
                apps: [
                  {
                    appId: 1,
                    clientId: 'Iv1.1',
                    clientSecret: 'x',
                    webhookSecret: 'x',
                    privateKey: privateKey
                      .export({ type: 'pkcs1', format: 'pem' })
                      .toString(),
                  },
                ],
              },
            ],
          },
        },
      }),
    );
    const credentials =
      DefaultGithubCredentialsProvider.fromIntegrations(integrations);
    const forRepo = (repo: string) =>
      credentials.getCredentials({ url: `https://github.com/acme/${repo}` });

    expect(await forRepo('storefront-web')).toMatchObject({
      type: 'app',
      token: expect.stringMatching(/^ghs_/),
    });
    await expect(forRepo('not-installed')).rejects.toThrow(
      /does not have access/,
    );
  });
});
