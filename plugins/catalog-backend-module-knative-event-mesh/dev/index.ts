import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import {
  startEventMeshSimulator,
  startKubernetesSimulator,
} from '@internal/simulator';

// A catalog with the simulated company's event mesh, read in both ways, for anybody and without sign-in. Try
// http://localhost:7007/api/catalog/entities?filter=spec.type=eventType; PORT chooses another port.
const port = Number(process.env.PORT ?? 7007);

async function main() {
  const kubernetes = await startKubernetesSimulator({ logger: console });
  const eventMesh = await startEventMeshSimulator({ logger: console });
  const schedule = {
    frequency: { seconds: 30 },
    timeout: { seconds: 20 },
    initialDelay: { seconds: 2 },
  };
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        backend: {
          baseUrl: `http://localhost:${port}`,
          listen: { host: '127.0.0.1', port },
          database: { client: 'better-sqlite3', connection: ':memory:' },
        },
        catalog: {
          providers: {
            knativeEventMesh: {
              prod: {
                source: 'kubernetes',
                baseUrl: kubernetes.clusterUrl('prod'),
                token: 'simulated',
                schedule,
              },
              backend: {
                baseUrl: eventMesh.url,
                token: 'simulated',
                namespacePrefix: 'backend-',
                schedule,
              },
            },
          },
        },
      },
    }),
  );
  backend.add(mockServices.auth.factory());
  backend.add(mockServices.httpAuth.factory());
  backend.add(mockServices.permissions.factory());
  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(import('../src'));
  await backend.start();
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
