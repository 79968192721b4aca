import {
  apiServerSource,
  API_SERVER_TYPES,
  containerSource,
  pingSource,
  refTo,
  sinkBinding,
} from '../../knative';
import { ordersBroker, playbackBroker, storefrontBroker } from './brokers';

/** Reminds the carts every night to throw old ones away. */
export const cartCleanup = pingSource({
  namespace: 'sock-shop',
  name: 'cart-cleanup',
  created: '2026-02-11T08:00:02Z',
  schedule: '30 2 * * *',
  data: '{"olderThanDays":30}',
  sink: { ref: refTo(ordersBroker) },
});

/** Another one of the same kind in another namespace, which sends the same type. */
export const chartRefresh = pingSource({
  namespace: 'audio-playback',
  name: 'chart-refresh',
  created: '2026-04-08T11:12:13Z',
  schedule: '*/15 * * * *',
  data: '{"chart":"week"}',
  sink: { ref: refTo(playbackBroker) },
});

/** Types that the ApiServerSource below sends; its kind can send more. */
export const deploymentTypes = API_SERVER_TYPES.filter(type =>
  type.includes('.resource.'),
);

/** Tells of new versions of the shop. */
export const deployments = apiServerSource({
  namespace: 'storefront',
  name: 'deployments',
  created: '2026-02-18T10:00:00Z',
  serviceAccountName: 'deployment-watcher',
  resources: [{ apiVersion: 'apps/v1', kind: 'Deployment' }],
  eventTypes: deploymentTypes,
  sink: { ref: refTo(storefrontBroker) },
});

/** All sources, with what Knative makes for them. */
export const sources = [
  cartCleanup,
  chartRefresh,
  deployments,
  sinkBinding({
    namespace: 'sock-shop',
    name: 'carts-outbox',
    created: '2026-02-11T08:04:55Z',
    labels: { 'app.kubernetes.io/part-of': 'sock-shop' },
    subject: {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      name: 'sock-shop-carts',
    },
    sink: { ref: refTo(ordersBroker) },
  }),
  sinkBinding({
    namespace: 'storefront',
    name: 'clickstream',
    created: '2026-06-01T12:00:00Z',
    subject: {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      name: 'storefront-web',
    },
    sink: { uri: 'https://clicks.acme.example/collect' },
  }),
  ...containerSource({
    namespace: 'storefront',
    name: 'price-feed',
    created: '2026-06-02T09:30:00Z',
    image: 'registry.acme.example/storefront/price-feed:0.3.1',
    sink: { ref: refTo(storefrontBroker) },
  }),
];
