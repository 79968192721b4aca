import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  kubernetesAuthStrategyExtensionPoint,
  type AuthenticationStrategy,
} from '@backstage/plugin-kubernetes-node';
import { carts } from './__fixtures__/entities';
import { startApiServer, type ApiServer } from './__testUtils__/startApiServer';
import {
  cluster,
  startKubernetesBackend,
} from './__testUtils__/startKubernetesBackend';

let api: ApiServer;

beforeAll(async () => {
  api = await startApiServer();
});

afterEach(() => api.reset());

afterAll(() => api.stop());

/** Signs in with what the person sent, or else as the portal with another token each time. */
function createStrategy(): AuthenticationStrategy {
  let tokens = 0;
  return {
    getCredential: async (_cluster, { mine }) => {
      tokens += 1;
      return {
        type: 'bearer token',
        token: typeof mine === 'string' ? mine : `portal-${tokens}`,
      };
    },
    validateCluster: () => [],
    presentAuthMetadata: () => ({}),
  };
}

async function startPortal(authProvider: string) {
  const { post } = await startKubernetesBackend({
    clusters: [cluster('prod', api.url, { authProvider })],
    features: [
      createBackendModule({
        pluginId: 'kubernetes',
        moduleId: 'test-strategy',
        register(reg) {
          reg.registerInit({
            deps: { strategies: kubernetesAuthStrategyExtensionPoint },
            async init({ strategies }) {
              strategies.addAuthStrategy(authProvider, createStrategy());
            },
          });
        },
      }),
    ],
  });
  const look = (mine: string) =>
    post('/services/sock-shop-carts', { entity: carts, auth: { mine } });
  const shown = () => [
    ...new Set(
      api.requests.map(({ headers }) => String(headers.authorization)),
    ),
  ];
  return { look, shown };
}

it('of a person are shown for that person only', async () => {
  const { look, shown } = await startPortal('corporate');
  await look('ada');
  await look('lin');
  expect(shown()).toEqual(['Bearer ada', 'Bearer lin']);
  expect(api.requests).toHaveLength(26);
});

it('of the portal never come from a person, and are asked with once for all', async () => {
  const { look, shown } = await startPortal('aws');
  const { status } = await look('ada');
  await look('lin');
  expect(status).toBe(200);
  expect(shown()).toEqual(['Bearer portal-1']);
  expect(api.requests).toHaveLength(13);
});
