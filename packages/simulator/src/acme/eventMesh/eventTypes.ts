import {
  API_SERVER_EVENT_SOURCE,
  autoCreatedEventType,
  eventType,
  eventTypeOfSource,
  pingEventSource,
  PING_TYPE,
} from '../../knative';
import {
  ordersBroker,
  playbackBroker,
  stockBacking,
  storefrontBroker,
  visitorsBroker,
} from './brokers';
import { cartCheckedOutSchema, orderPlacedSchema } from './schemas';
import {
  cartCleanup,
  chartRefresh,
  deployments,
  deploymentTypes,
} from './sources';

const partOf = (system: string) => ({ 'app.kubernetes.io/part-of': system });

const sockShop = [
  eventType({
    namespace: 'sock-shop',
    name: 'cart-checked-out',
    created: '2026-02-12T14:20:00Z',
    labels: partOf('sock-shop'),
    type: 'example.acme.cart.checked-out',
    source: '/sock-shop/carts',
    schemaData: cartCheckedOutSchema,
    description: 'A customer has gone to the till with a cart.',
    at: ordersBroker,
  }),
  eventType({
    namespace: 'sock-shop',
    name: 'cart-abandoned',
    created: '2026-02-12T14:20:01Z',
    labels: partOf('sock-shop'),
    type: 'example.acme.cart.abandoned',
    source: '/sock-shop/carts',
    schema: 'https://schemas.acme.example/cart-abandoned.json',
    description: 'Nobody has touched a cart for a day.',
    at: ordersBroker,
  }),
  eventType({
    namespace: 'sock-shop',
    name: 'order-placed',
    created: '2026-02-12T14:25:00Z',
    labels: partOf('sock-shop'),
    type: 'example.acme.order.placed',
    source: '/sock-shop/orders',
    schemaData: orderPlacedSchema,
    description: 'An order is in the books & its stock is <reserved>.',
    at: ordersBroker,
  }),
  eventType({
    namespace: 'sock-shop',
    name: 'stock-low',
    created: '2026-03-24T10:12:00Z',
    type: 'example.acme.stock.low',
    description: 'Fewer than twenty pairs of something are left.',
    at: stockBacking,
  }),
  eventTypeOfSource(cartCleanup, {
    type: PING_TYPE,
    source: pingEventSource(cartCleanup.metadata),
    at: ordersBroker,
  }),
];

const storefront = [
  autoCreatedEventType({
    type: 'example.acme.product.viewed',
    source: '/storefront/bff',
    at: storefrontBroker,
    created: '2026-03-01T06:00:12Z',
  }),
  autoCreatedEventType({
    type: 'example.acme.product.viewed',
    source: '/storefront/app',
    at: storefrontBroker,
    created: '2026-03-01T06:03:40Z',
  }),
  autoCreatedEventType({
    type: 'example.acme.visitor.arrived',
    source: '/storefront/web',
    at: visitorsBroker,
    created: '2026-05-19T08:00:31Z',
  }),
  autoCreatedEventType({
    type: 'example.acme.visitor.recommendation-followed',
    source: '/storefront/web',
    at: visitorsBroker,
    created: '2026-05-19T08:02:09Z',
  }),
  eventType({
    namespace: 'storefront',
    name: 'campaign-started',
    created: '2026-06-03T16:40:00Z',
    type: 'example.acme.campaign.started',
    // Whoever may write an EventType chooses this text; the portal must not make a link of it.
    schema: ['javascript', 'alert(document.domain)'].join(':'),
    description: 'Marketing has switched a campaign on.',
    at: storefrontBroker,
  }),
  ...deploymentTypes.map(type =>
    eventTypeOfSource(deployments, {
      type,
      source: API_SERVER_EVENT_SOURCE,
      at: storefrontBroker,
    }),
  ),
];

const audioPlayback = [
  eventType({
    namespace: 'audio-playback',
    name: 'track-finished',
    created: '2026-04-07T15:31:00Z',
    labels: partOf('audio-playback'),
    type: 'example.acme.track.finished',
    source: '/audio-playback/order',
    schemaData:
      '{"type":"object","required":["trackId"],"properties":{"trackId":{"type":"string"},"secondsPlayed":{"type":"integer","minimum":0}}}',
    description: 'A listener has heard a track to its end.',
    at: playbackBroker,
  }),
  eventTypeOfSource(chartRefresh, {
    type: PING_TYPE,
    source: pingEventSource(chartRefresh.metadata),
    at: playbackBroker,
  }),
];

/** Every event type: declared by people, made for sources, made by themselves. */
export const eventTypes = [...sockShop, ...storefront, ...audioPlayback];
