import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { startKubernetesSimulator } from '@internal/simulator';
import { carts } from '../src/__fixtures__/entities';

// The stock plugin with this module, against the simulated clusters, for anybody and without sign-in. Try
//   curl -X POST http://localhost:7007/api/kubernetes/services/carts -H 'content-type: application/json' \
//     -d '{"entity":{"kind":"Component","metadata":{"name":"sock-shop-carts"}}}'
// PORT chooses another port.
const port = Number(process.env.PORT ?? 7007);

async function main() {
  const simulator = await startKubernetesSimulator({ logger: console });
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        backend: {
          baseUrl: `http://localhost:${port}`,
          listen: { host: '127.0.0.1', port },
        },
        kubernetes: {
          serviceLocatorMethod: { type: 'multiTenant' },
          clusterLocatorMethods: [],
          portal: {
            cluster: {
              name: 'prod',
              url: simulator.clusterUrl('prod'),
              token: 'simulated',
              knativeServing: true,
            },
          },
        },
      },
    }),
  );
  backend.add(mockServices.auth.factory());
  backend.add(mockServices.httpAuth.factory());
  backend.add(mockServices.permissions.factory());
  backend.add(catalogServiceMock.factory({ entities: [carts] }));
  backend.add(import('@backstage/plugin-kubernetes-backend'));
  backend.add(import('../src'));
  await backend.start();
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
