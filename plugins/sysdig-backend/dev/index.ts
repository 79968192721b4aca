import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { startSysdigSimulator } from '@internal/simulator';
import { sockShopCarts } from '../src/__fixtures__/entities';

// The plugin alone, against the simulated Sysdig, for anybody and without sign-in. Try
// http://localhost:7007/api/sysdig/entities/component/default/sock-shop-carts/summary; PORT chooses another port.
const port = Number(process.env.PORT ?? 7007);

async function main() {
  const simulator = await startSysdigSimulator({ logger: console });
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        backend: {
          baseUrl: `http://localhost:${port}`,
          listen: { host: '127.0.0.1', port },
        },
        sysdig: { endpoint: simulator.url, token: 'any-token' },
      },
    }),
  );
  backend.add(mockServices.auth.factory());
  backend.add(mockServices.httpAuth.factory());
  backend.add(mockServices.permissions.factory());
  backend.add(catalogServiceMock.factory({ entities: [sockShopCarts] }));
  backend.add(import('../src'));
  await backend.start();
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
