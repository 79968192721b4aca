import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  kubernetesApiRef,
  kubernetesAuthProvidersApiRef,
  type KubernetesApi,
} from '@backstage/plugin-kubernetes-react';
import {
  bareModule,
  createApiModule,
  createStatesPlugin,
  findEntityName,
  slowly,
} from '@internal/vendor-ui/devUtils';
import { serverSideProviders } from '../src/__fixtures__/cannedKubernetes';
import { entityOf, states } from './states';

/** The state that the address asks for, by the name of the entity. */
const stateOfAddress = (): KubernetesApi =>
  (states[findEntityName() ?? 'troubled'] ?? states.troubled).api;

const switched: KubernetesApi = {
  getClusters: async () => stateOfAddress().getClusters(),
  getCluster: async name => stateOfAddress().getCluster(name),
  getObjectsByEntity: slowly(request =>
    stateOfAddress().getObjectsByEntity(request),
  ),
  getWorkloadsByEntity: async request =>
    stateOfAddress().getWorkloadsByEntity(request),
  getCustomObjectsByEntity: async request =>
    stateOfAddress().getCustomObjectsByEntity(request),
  proxy: slowly(request => stateOfAddress().proxy(request)),
};

/** A list of the states, a catalog of one entity for each, and the answers of the state that the address asks for. */
export const devFeatures = [
  createStatesPlugin(Object.keys(states), state => (
    <>
      {state}: <a href={`/catalog/default/component/${state}`}>overview</a>,{' '}
      <a href={`/catalog/default/component/${state}/kubernetes`}>tab</a>
    </>
  )),
  createApiModule({
    pluginId: 'kubernetes',
    api: kubernetesApiRef,
    factory: () => switched,
  }),
  createApiModule({
    pluginId: 'kubernetes',
    name: 'auth-providers',
    api: kubernetesAuthProvidersApiRef,
    factory: () => serverSideProviders,
  }),
  createApiModule({
    pluginId: 'catalog',
    api: catalogApiRef,
    factory: () =>
      new InMemoryCatalogClient({
        entities: Object.keys(states).map(entityOf),
      }),
  }),
  bareModule,
];
