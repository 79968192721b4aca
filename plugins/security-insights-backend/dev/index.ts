import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { startGithubSimulator } from '@internal/simulator';
import { entities } from '../src/__fixtures__/entities';

// The plugin alone, against the simulated GitHub, for anybody and without sign-in. Try
// http://localhost:7007/api/security-insights/entities/component/default/carts/summary and
// http://localhost:7007/api/security-insights/entities/component/default/web/alerts?type=dependabot
async function main() {
  const simulator = await startGithubSimulator({ logger: console });
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        backend: {
          baseUrl: 'http://localhost:7007',
          listen: { host: '127.0.0.1', port: 7007 },
          database: { client: 'better-sqlite3', connection: ':memory:' },
        },
        integrations: {
          github: [
            {
              host: 'github.com',
              apiBaseUrl: simulator.apiUrl,
              token: 'any-token',
            },
          ],
        },
        securityInsights: { dismissal: { enabled: true } },
      },
    }),
  );
  backend.add(mockServices.auth.factory());
  backend.add(mockServices.httpAuth.factory());
  backend.add(mockServices.permissions.factory());
  backend.add(catalogServiceMock.factory({ entities }));
  backend.add(import('../src'));
  await backend.start();
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
