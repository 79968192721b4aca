import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { NavContentBlueprint } from '@backstage/plugin-app-react';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  kubernetesApiRef,
  kubernetesAuthProvidersApiRef,
  type KubernetesApi,
} from '@backstage/plugin-kubernetes-react';
import { serverSideProviders } from '../src/__fixtures__/cannedKubernetes';
import { entityOf, states } from './states';

// Asks like a network would, so that what is seen while loading can be seen.
const pause = () => new Promise(resolve => setTimeout(resolve, 250));

/** The state that the address asks for, by the name of the entity. */
function stateOfAddress(): KubernetesApi {
  const [, name = 'troubled'] =
    /^\/catalog\/default\/component\/([^/]+)/.exec(window.location.pathname) ??
    [];
  return (states[name] ?? states.troubled).api;
}

const switched: KubernetesApi = {
  getClusters: async () => stateOfAddress().getClusters(),
  getCluster: async name => stateOfAddress().getCluster(name),
  getObjectsByEntity: async request => {
    await pause();
    return stateOfAddress().getObjectsByEntity(request);
  },
  getWorkloadsByEntity: async request =>
    stateOfAddress().getWorkloadsByEntity(request),
  getCustomObjectsByEntity: async request =>
    stateOfAddress().getCustomObjectsByEntity(request),
  proxy: async request => {
    await pause();
    return stateOfAddress().proxy(request);
  },
};

/** The states as a list of links. */
export const statesPlugin = createFrontendPlugin({
  pluginId: 'states',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/',
        loader: async () => (
          <main>
            <ul>
              {Object.keys(states).map(state => (
                <li key={state}>
                  {state}:{' '}
                  <a href={`/catalog/default/component/${state}`}>overview</a>,{' '}
                  <a href={`/catalog/default/component/${state}/kubernetes`}>
                    tab
                  </a>
                </li>
              ))}
            </ul>
          </main>
        ),
      },
    }),
  ],
});

/** Answers of the state that the address asks for. */
export const cannedModule = createFrontendModule({
  pluginId: 'kubernetes',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: kubernetesApiRef,
          deps: {},
          factory: () => switched,
        }),
    }),
    ApiBlueprint.make({
      name: 'auth-providers',
      params: defineParams =>
        defineParams({
          api: kubernetesAuthProvidersApiRef,
          deps: {},
          factory: () => serverSideProviders,
        }),
    }),
  ],
});

/** A catalog of one entity for each state. */
export const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogApiRef,
          deps: {},
          factory: () =>
            new InMemoryCatalogClient({
              entities: Object.keys(states).map(entityOf),
            }),
        }),
    }),
  ],
});

/** No sidebar. */
export const bareModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    NavContentBlueprint.make({ params: { component: () => <></> } }),
  ],
});
