import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { NavContentBlueprint } from '@backstage/plugin-app-react';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { sysdigApiRef, type SysdigApi } from '../src';
import { entityOf, states } from './states';

const apiOf = (entity: Entity): SysdigApi => states[entity.metadata.name].api;

// Asks like a network would, so that what is seen while loading can be seen.
const pause = () => new Promise(resolve => setTimeout(resolve, 250));

const switched: SysdigApi = {
  getSummary: async (entity, ...rest) => {
    await pause();
    return apiOf(entity).getSummary(entity, ...rest);
  },
  getScanReport: async (entity, ...rest) => {
    await pause();
    return apiOf(entity).getScanReport(entity, ...rest);
  },
  getPosture: async (entity, ...rest) => {
    await pause();
    return apiOf(entity).getPosture(entity, ...rest);
  },
  getResult: async (entity, ...rest) => {
    await pause();
    return apiOf(entity).getResult(entity, ...rest);
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
                <li key={stringifyEntityRef(entityOf(state))}>
                  <a href={`/catalog/default/component/${state}/sysdig`}>
                    {state}
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

/** Answers of the state that the entity is named after. */
export const cannedModule = createFrontendModule({
  pluginId: 'sysdig',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: sysdigApiRef,
          deps: {},
          factory: () => switched,
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
