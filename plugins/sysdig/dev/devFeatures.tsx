import type { Entity } from '@backstage/catalog-model';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  bareModule,
  createApiModule,
  createStatesPlugin,
  slowly,
} from '@internal/vendor-ui/devUtils';
import { sysdigApiRef, type SysdigApi } from '../src';
import { entityOf, states } from './states';

const apiOf = (entity: Entity): SysdigApi => states[entity.metadata.name].api;

const switched: SysdigApi = {
  getSummary: slowly((entity, ...rest) =>
    apiOf(entity).getSummary(entity, ...rest),
  ),
  getScanReport: slowly((entity, ...rest) =>
    apiOf(entity).getScanReport(entity, ...rest),
  ),
  getPosture: slowly((entity, ...rest) =>
    apiOf(entity).getPosture(entity, ...rest),
  ),
  getResult: slowly((entity, ...rest) =>
    apiOf(entity).getResult(entity, ...rest),
  ),
};

/** A list of the states, a catalog of one entity for each, and the answers of the state that an entity is named after. */
export const devFeatures = [
  createStatesPlugin(Object.keys(states), state => (
    <a href={`/catalog/default/component/${state}/sysdig`}>{state}</a>
  )),
  createApiModule({
    pluginId: 'sysdig',
    api: sysdigApiRef,
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
