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
import { securityInsightsApiRef, type SecurityInsightsApi } from '../src';
import { entityOf, states } from './states';

const apiOf = (entity: Entity): SecurityInsightsApi =>
  states[entity.metadata.name].api;

// Asks like a network would, so that what is seen while loading can be seen.
const pause = () => new Promise(resolve => setTimeout(resolve, 250));

const switched: SecurityInsightsApi = {
  getSummary: async (entity, ...rest) => {
    await pause();
    return apiOf(entity).getSummary(entity, ...rest);
  },
  getAlerts: async (entity, ...rest) => {
    await pause();
    return apiOf(entity).getAlerts(entity, ...rest);
  },
  dismissAlert: async (entity, ...rest) => {
    await pause();
    return apiOf(entity).dismissAlert(entity, ...rest);
  },
  reopenAlert: async (entity, ...rest) => {
    await pause();
    return apiOf(entity).reopenAlert(entity, ...rest);
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
                  <a
                    href={`/catalog/default/component/${state}/security-insights`}
                  >
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
  pluginId: 'security-insights',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: securityInsightsApiRef,
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
