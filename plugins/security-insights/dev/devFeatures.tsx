import type { Entity } from '@backstage/catalog-model';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  bareModule,
  createApiModule,
  createStatesPlugin,
  slowly,
} from '@internal/vendor-ui/devUtils';
import { securityInsightsApiRef, type SecurityInsightsApi } from '../src';
import { entityOf, states } from './states';

const apiOf = (entity: Entity): SecurityInsightsApi =>
  states[entity.metadata.name].api;

const switched: SecurityInsightsApi = {
  getSummary: slowly((entity, ...rest) =>
    apiOf(entity).getSummary(entity, ...rest),
  ),
  getAlerts: slowly((entity, ...rest) =>
    apiOf(entity).getAlerts(entity, ...rest),
  ),
  getAlert: slowly((entity, ...rest) =>
    apiOf(entity).getAlert(entity, ...rest),
  ),
  dismissAlert: slowly((entity, ...rest) =>
    apiOf(entity).dismissAlert(entity, ...rest),
  ),
  reopenAlert: slowly((entity, ...rest) =>
    apiOf(entity).reopenAlert(entity, ...rest),
  ),
};

/** A list of the states, a catalog of one entity for each, and the answers of the state that an entity is named after. */
export const devFeatures = [
  createStatesPlugin(Object.keys(states), state => (
    <a href={`/catalog/default/component/${state}/security-insights`}>
      {state}
    </a>
  )),
  createApiModule({
    pluginId: 'security-insights',
    api: securityInsightsApiRef,
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
