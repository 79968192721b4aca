import { coreService, knativeService } from '../../knative';
import { acmeRegistries } from '../registries';

const { sockShop, company } = acmeRegistries;

const ofComponent = (component: string) => ({
  'backstage.io/kubernetes-id': component,
});

/** Takes the events for the carts; two versions share the requests. */
export const cartsEvents = knativeService({
  namespace: 'sock-shop',
  name: 'carts-events',
  created: '2026-02-12T15:00:00Z',
  labels: ofComponent('sock-shop-carts'),
  revisions: [
    {
      image: `${sockShop}/sock-shop/carts-events:1.3.0`,
      created: '2026-02-12T15:00:03Z',
      percent: 0,
      pods: 0,
    },
    {
      image: `${sockShop}/sock-shop/carts-events:1.4.2`,
      created: '2026-07-30T09:11:40Z',
      percent: 90,
      pods: 1,
    },
    {
      image: `${sockShop}/sock-shop/carts-events:1.5.0`,
      created: '2026-09-14T12:42:18Z',
      percent: 10,
      pods: 1,
    },
  ],
});

/** Its newest version does not start; the one before still gets the requests. */
export const ordersArchive = knativeService({
  namespace: 'sock-shop',
  name: 'orders-archive',
  created: '2026-03-05T10:30:00Z',
  labels: ofComponent('sock-shop-orders'),
  revisions: [
    {
      image: `${sockShop}/sock-shop/orders-archive:0.9.0`,
      created: '2026-03-05T10:30:02Z',
      percent: 100,
      pods: 1,
    },
    {
      image: `${sockShop}/sock-shop/orders-archive:0.10.0`,
      created: '2026-09-21T08:05:51Z',
      percent: 0,
      pods: 0,
      problem: {
        reason: 'ExitCode1',
        message:
          'Container failed with: no bucket "orders-archive-eu" in the object store',
      },
    },
  ],
});

/** Has had nothing to do for a while, so that no pod of it runs. */
export const ledgerBookings = knativeService({
  namespace: 'billing',
  name: 'ledger-bookings',
  created: '2026-03-09T11:00:00Z',
  labels: ofComponent('payments-ledger'),
  revisions: [
    {
      image: 'ghcr.io/acme/ledger-bookings:2.0.3',
      created: '2026-03-09T11:00:02Z',
      percent: 100,
      pods: 0,
    },
  ],
});

/** Belongs to no component of the catalog. */
export const reminderMails = knativeService({
  namespace: 'sock-shop',
  name: 'reminder-mails',
  created: '2026-05-04T07:00:00Z',
  revisions: [
    {
      image: `${company}/marketing/reminder-mails:0.1.7`,
      created: '2026-05-04T07:00:02Z',
      percent: 100,
      pods: 1,
    },
  ],
});

/** Plain Services that take events. */
export const ordersService = coreService({
  namespace: 'sock-shop',
  name: 'sock-shop-orders',
  labels: ofComponent('sock-shop-orders'),
});
export const bffService = coreService({
  namespace: 'storefront',
  name: 'storefront-bff',
  labels: ofComponent('storefront-bff'),
});
export const royaltiesService = coreService({
  namespace: 'audio-playback',
  name: 'royalties',
});

/** Everything that events are delivered to, with what Knative makes for it. */
export const subscribers = [
  ...cartsEvents,
  ...ordersArchive,
  ...ledgerBookings,
  ...reminderMails,
  ordersService,
  bffService,
  royaltiesService,
];
