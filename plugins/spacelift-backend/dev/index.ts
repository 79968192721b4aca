import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { startSpaceliftSimulator } from '@internal/simulator';
import { entities } from '../src/__fixtures__/entities';

// The plugin alone, against the simulated Spacelift, for anybody and without sign-in. Try
// http://localhost:7007/api/spacelift/stacks and
// http://localhost:7007/api/spacelift/entities/system/default/sock-shop/stacks
async function main() {
  const simulator = await startSpaceliftSimulator({ logger: console });
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        backend: {
          baseUrl: 'http://localhost:7007',
          listen: { host: '127.0.0.1', port: 7007 },
          database: { client: 'better-sqlite3', connection: ':memory:' },
        },
        spacelift: {
          hostUrl: simulator.url,
          apiKey: 'any-key',
          apiSecret: 'any-secret',
        },
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
