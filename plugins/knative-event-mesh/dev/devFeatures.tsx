import {
  catalogApiRef,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import {
  bareModule,
  createApiModule,
  createStatesPlugin,
} from '@internal/vendor-ui/devUtils';
import { states } from './states';

const KEY = 'event-mesh-dev-state';

/** The catalog of the state that the address has asked for last. */
function chooseCatalog(): CatalogApi {
  const asked = new URLSearchParams(window.location.search).get('state');
  if (asked) {
    window.sessionStorage.setItem(KEY, asked);
  }
  const name = window.sessionStorage.getItem(KEY) ?? 'demo';
  return (states[name] ?? states.demo)();
}

const pages = {
  page: '/event-mesh',
  graph: '/event-mesh?view=graph',
  panel: '/event-mesh?eventType=api%3Asock-shop%2Forder-placed',
  overview: '/catalog/default/component/sock-shop-carts',
  tab: '/catalog/default/component/sock-shop-carts/event-mesh',
  broker: '/catalog/sock-shop/component/broker-orders/event-mesh',
  'event type': '/catalog/sock-shop/api/cart-checked-out',
};

const withState = (path: string, state: string) =>
  `${path}${path.includes('?') ? '&' : '?'}state=${state}`;

/** A list of the states, and the catalog of the state that the address asks for. */
export const devFeatures = [
  createStatesPlugin(Object.keys(states), state => (
    <>
      {state}:{' '}
      {Object.entries(pages).map(([name, path]) => (
        <a key={name} href={withState(path, state)}>
          {name}{' '}
        </a>
      ))}
    </>
  )),
  createApiModule({
    pluginId: 'catalog',
    api: catalogApiRef,
    factory: chooseCatalog,
  }),
  bareModule,
];
