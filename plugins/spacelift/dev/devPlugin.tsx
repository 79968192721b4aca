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
import { spaceliftApiRef, type SpaceliftApi } from '../src';
import { entityOf, states } from './states';

// Asks like a network would, so that what is seen while loading can be seen.
const pause = () => new Promise(resolve => setTimeout(resolve, 250));

/** The state that the address asks for: by the name of an entity, or by the parameter `state` of the page. */
function stateOfAddress(): SpaceliftApi {
  const { pathname, search } = window.location;
  const [, name = new URLSearchParams(search).get('state') ?? 'carts'] =
    /^\/catalog\/default\/\w+\/([^/]+)/.exec(pathname) ?? [];
  return (states[name] ?? states.carts).api;
}

const switched: SpaceliftApi = {
  listStacks: async (...question) => {
    await pause();
    return stateOfAddress().listStacks(...question);
  },
  getStack: async (...question) => {
    await pause();
    return stateOfAddress().getStack(...question);
  },
  getEntityStacks: async (entity, ...rest) => {
    await pause();
    return states[entity.metadata.name].api.getEntityStacks(entity, ...rest);
  },
  listRuns: async (...question) => {
    await pause();
    return stateOfAddress().listRuns(...question);
  },
  getRun: async (...question) => {
    await pause();
    return stateOfAddress().getRun(...question);
  },
  triggerRun: async (...question) => {
    await pause();
    return stateOfAddress().triggerRun(...question);
  },
};

const addressOf = ({ kind, metadata }: Entity) =>
  `/catalog/default/${kind.toLocaleLowerCase('en-US')}/${metadata.name}`;

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
                  {state}: <a href={`/spacelift?state=${state}`}>page</a>,{' '}
                  <a href={addressOf(entityOf(state))}>overview</a>,{' '}
                  <a href={`${addressOf(entityOf(state))}/spacelift`}>tab</a>
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
  pluginId: 'spacelift',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: spaceliftApiRef,
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
