import {
  refTo,
  subscription,
  subscriptionOfTrigger,
  trigger,
  unmet,
} from '../../knative';
import { stockChannel, triggerChannels } from './brokers';
import {
  bffService,
  cartsEvents,
  ledgerBookings,
  ordersArchive,
  ordersService,
  reminderMails,
  royaltiesService,
} from './subscribers';

const ordersTriggers = [
  trigger({
    namespace: 'sock-shop',
    name: 'carts-order-placed',
    broker: 'orders',
    attributes: { type: 'example.acme.order.placed' },
    subscriber: { ref: refTo(cartsEvents[0]) },
  }),
  trigger({
    namespace: 'sock-shop',
    name: 'ledger-order-placed',
    broker: 'orders',
    attributes: { type: 'example.acme.order.placed' },
    subscriber: { ref: refTo(ledgerBookings[0]) },
  }),
  trigger({
    namespace: 'sock-shop',
    name: 'orders-order-placed',
    broker: 'orders',
    attributes: { type: 'example.acme.order.placed' },
    subscriber: { ref: refTo(ordersService) },
  }),
  trigger({
    namespace: 'sock-shop',
    name: 'orders-archive',
    broker: 'orders',
    attributes: { type: 'example.acme.order.placed', region: 'eu' },
    subscriber: { ref: refTo(ordersArchive[0]) },
  }),
  trigger({
    namespace: 'sock-shop',
    name: 'orders-cart-checked-out',
    broker: 'orders',
    attributes: { type: 'example.acme.cart.checked-out' },
    subscriber: { ref: refTo(ordersService) },
  }),
  trigger({
    namespace: 'sock-shop',
    name: 'reminders',
    broker: 'orders',
    attributes: { type: 'example.acme.cart.abandoned' },
    subscriber: { ref: refTo(reminderMails[0]) },
  }),
  trigger({
    namespace: 'sock-shop',
    name: 'audit',
    broker: 'orders',
    subscriber: { uri: 'https://audit.acme.example/events?tenant=sock-shop' },
  }),
];

const storefrontTriggers = [
  trigger({
    namespace: 'storefront',
    name: 'bff-products',
    broker: 'default',
    filters: [{ prefix: { type: 'example.acme.product.' } }],
    subscriber: { ref: refTo(bffService) },
  }),
  trigger({
    namespace: 'storefront',
    name: 'bff-campaigns',
    broker: 'default',
    filters: [
      { cesql: "type LIKE 'example.acme.campaign.%' AND region <> 'test'" },
    ],
    subscriber: { ref: refTo(bffService) },
  }),
];

const playbackTriggers = [
  trigger({
    namespace: 'audio-playback',
    name: 'royalties',
    broker: 'playback',
    filters: [
      {
        all: [
          { exact: { type: 'example.acme.track.finished' } },
          { not: { suffix: { subject: '/preview' } } },
        ],
      },
    ],
    subscriber: { ref: refTo(royaltiesService) },
  }),
];

const orphan = trigger({
  namespace: 'storefront',
  name: 'old-newsletter',
  broker: 'newsletter',
  subscriber: { ref: refTo(bffService) },
  conditions: [
    unmet('BrokerReady', {
      reason: 'BrokerDoesNotExist',
      message: 'Broker "newsletter" does not exist',
    }),
    unmet('Ready', {
      reason: 'BrokerDoesNotExist',
      message: 'Broker "newsletter" does not exist',
    }),
  ],
});

/** Every Trigger; one of them waits for a broker that is gone. */
export const triggers = [
  ...ordersTriggers,
  ...storefrontTriggers,
  ...playbackTriggers,
  orphan,
];

/** The one that people made, and those by which brokers on channels deliver. */
export const subscriptions = [
  subscription({
    namespace: 'sock-shop',
    name: 'stock-to-carts',
    created: '2026-03-24T10:15:00Z',
    channel: refTo(stockChannel),
    subscriber: { ref: refTo(cartsEvents[0]) },
  }),
  ...ordersTriggers.map(owner =>
    subscriptionOfTrigger(owner, triggerChannels.orders),
  ),
  ...storefrontTriggers.map(owner =>
    subscriptionOfTrigger(owner, triggerChannels.default),
  ),
];
