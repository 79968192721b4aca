import type { Entity } from '@backstage/catalog-model';
import {
  component,
  environment,
  eventType,
  meshComponent,
  meshObject,
} from './entities';

const orders = meshObject('Broker', 'sock-shop/orders');
const playback = meshObject('Broker', 'audio-playback/playback');
const storefront = meshObject('Broker', 'storefront/default');
const stock = meshObject('InMemoryChannel', 'sock-shop/stock');

/** JSON schema of a cart that was checked out. */
export const cartSchema = JSON.stringify({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['cartId', 'lines', 'total'],
  properties: {
    cartId: {
      type: 'string',
      format: 'uuid',
      description: 'The cart, the same as in the address of its page.',
    },
    customer: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        country: { type: 'string', enum: ['DE', 'NL', 'SE'] },
      },
    },
    lines: {
      type: 'array',
      items: {
        type: 'object',
        required: ['sku', 'quantity'],
        properties: {
          sku: { type: 'string', description: 'Number of the article.' },
          quantity: { type: 'integer' },
        },
      },
    },
    total: { type: 'number', description: 'With taxes, in `currency`.' },
    currency: { const: 'EUR' },
  },
});

const carts = 'component:default/sock-shop-carts';
const shopOrders = 'component:default/sock-shop-orders';
const ledger = 'component:default/payments-ledger';
const playbackOrder = 'component:default/playback-order';
const ordersBroker = 'component:sock-shop/broker-orders';

const trigger = (name: string) => meshObject('Trigger', `sock-shop/${name}`);
const byType = (type: string) => ({
  match: 'exact',
  attribute: 'type',
  value: type,
});

/** Event types of the demo company. */
export const demoEventTypes: Entity[] = [
  eventType({
    path: 'sock-shop/cart-checked-out',
    type: 'example.acme.cart.checked-out',
    description: 'A customer has paid for a cart.',
    reference: orders,
    source: '/sock-shop/carts',
    definition: cartSchema,
    publishedBy: [carts],
    providedBy: [ordersBroker],
    consumedBy: [shopOrders],
    consumers: [
      {
        kubernetesId: 'sock-shop-orders',
        subscriber: meshObject('Service', 'sock-shop/orders-intake'),
        through: trigger('orders-checked-out'),
        filters: [byType('example.acme.cart.checked-out')],
      },
    ],
  }),
  eventType({
    path: 'sock-shop/cart-abandoned',
    type: 'example.acme.cart.abandoned',
    reference: orders,
    publishedBy: [carts],
    providedBy: [ordersBroker],
  }),
  eventType({
    path: 'sock-shop/order-placed',
    type: 'example.acme.order.placed',
    description: 'An order is in the books.',
    reference: orders,
    schemaUrl: 'https://schemas.acme.example/order-placed.json',
    publishedBy: [shopOrders],
    providedBy: [ordersBroker],
    consumedBy: [carts, ledger],
    consumers: [
      {
        kubernetesId: 'payments-ledger',
        subscriber: meshObject('Service', 'payments/ledger'),
        through: trigger('ledger'),
        filters: [
          byType('example.acme.order.placed'),
          { match: 'prefix', attribute: 'source', value: '/sock-shop/' },
        ],
      },
      {
        kubernetesId: 'sock-shop-carts',
        subscriber: meshObject('Service', 'sock-shop/carts-events'),
        through: trigger('carts-events'),
        filters: [{ match: 'cesql', value: "type LIKE 'example.acme.%'" }],
      },
      {
        uri: 'https://hooks.acme.example/…',
        through: trigger('partners'),
        filters: [],
      },
      {
        kubernetesId: 'mailer',
        subscriber: meshObject('Service', 'sock-shop/mailer'),
        through: trigger('mailer'),
      },
    ],
  }),
  eventType({
    path: 'sock-shop/stock-low',
    reference: stock,
    providedBy: ['component:sock-shop/inmemorychannel-stock'],
    consumedBy: [carts],
    consumers: [
      {
        kubernetesId: 'sock-shop-carts',
        through: meshObject('Subscription', 'sock-shop/stock-to-carts'),
        filters: [],
      },
    ],
  }),
  eventType({
    path: 'sock-shop/0f3c5d5b8a7e4f6c9b1d2e3f40516273',
    type: 'dev.knative.sources.ping',
    reference: orders,
    providedBy: [ordersBroker, 'component:sock-shop/pingsource-cart-cleanup'],
  }),
  eventType({
    path: 'storefront/et-default-4d2f6b0a9c8e47b1a35d6e7f80912345',
    type: 'example.acme.storefront.recommendation.engine.model.refreshed.v2',
    reference: storefront,
  }),
  eventType({
    path: 'audio-playback/track-finished',
    type: 'example.acme.track.finished',
    reference: playback,
    definition: '{"type":"record","name":"TrackFinished","fields":[]}',
    publishedBy: [playbackOrder],
    consumers: [{ kubernetesId: 'charts' }],
  }),
];

/** Brokers, channels and sources of the demo company. */
export const demoMeshComponents: Entity[] = [
  meshComponent('Broker', 'sock-shop/orders', {
    provides: [
      'api:sock-shop/cart-checked-out',
      'api:sock-shop/cart-abandoned',
      'api:sock-shop/order-placed',
      'api:sock-shop/0f3c5d5b8a7e4f6c9b1d2e3f40516273',
    ],
    dependencyOf: ['component:sock-shop/pingsource-cart-cleanup'],
  }),
  meshComponent('Channel', 'sock-shop/stock', {
    provides: ['api:sock-shop/stock-low'],
  }),
  meshComponent('PingSource', 'sock-shop/cart-cleanup', {
    provides: ['api:sock-shop/0f3c5d5b8a7e4f6c9b1d2e3f40516273'],
    dependsOn: [ordersBroker],
    sink: 'Broker.eventing.knative.dev:sock-shop/orders',
  }),
];
// The merged channel is called after the one behind it.
demoMeshComponents[1].metadata.name = 'inmemorychannel-stock';

/** Components of the demo company that take part in its event mesh. */
export const demoComponents: Entity[] = [
  component('sock-shop-carts', {
    publishes: [
      'api:sock-shop/cart-checked-out',
      'api:sock-shop/cart-abandoned',
    ],
    consumes: ['api:sock-shop/order-placed', 'api:sock-shop/stock-low'],
  }),
  component('sock-shop-orders', {
    publishes: ['api:sock-shop/order-placed'],
    consumes: ['api:sock-shop/cart-checked-out'],
  }),
  component('payments-ledger', { consumes: ['api:sock-shop/order-placed'] }),
  component('playback-order', {
    publishes: ['api:audio-playback/track-finished'],
  }),
];

/** The whole event mesh of the demo company. */
export const demoMesh: Entity[] = [
  environment('prod'),
  ...demoEventTypes,
  ...demoMeshComponents,
  ...demoComponents,
];
