import type { Entity } from '@backstage/catalog-model';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  bareModule,
  createApiModule,
  createStatesPlugin,
  findEntityName,
  slowly,
} from '@internal/vendor-ui/devUtils';
import { spaceliftApiRef, type SpaceliftApi } from '../src';
import { entityOf, states } from './states';

/** The state that the address asks for: by the name of an entity, or by the parameter `state` of the page. */
function stateOfAddress(): SpaceliftApi {
  const name =
    findEntityName() ??
    new URLSearchParams(window.location.search).get('state') ??
    'carts';
  return (states[name] ?? states.carts).api;
}

const switched: SpaceliftApi = {
  listStacks: slowly((...question) => stateOfAddress().listStacks(...question)),
  getStack: slowly((...question) => stateOfAddress().getStack(...question)),
  getEntityStacks: slowly((entity, ...rest) =>
    states[entity.metadata.name].api.getEntityStacks(entity, ...rest),
  ),
  listRuns: slowly((...question) => stateOfAddress().listRuns(...question)),
  getRun: slowly((...question) => stateOfAddress().getRun(...question)),
  triggerRun: slowly((...question) => stateOfAddress().triggerRun(...question)),
};

const addressOf = ({ kind, metadata }: Entity) =>
  `/catalog/default/${kind.toLocaleLowerCase('en-US')}/${metadata.name}`;

/** A list of the states, a catalog of one entity for each, and the answers of the state that the address asks for. */
export const devFeatures = [
  createStatesPlugin(Object.keys(states), state => (
    <>
      {state}: <a href={`/spacelift?state=${state}`}>page</a>,{' '}
      <a href={addressOf(entityOf(state))}>overview</a>,{' '}
      <a href={`${addressOf(entityOf(state))}/spacelift`}>tab</a>
    </>
  )),
  createApiModule({
    pluginId: 'spacelift',
    api: spaceliftApiRef,
    factory: () => switched,
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
