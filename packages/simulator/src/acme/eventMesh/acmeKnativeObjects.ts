import { byApiServerOrder, knativeDefinitions } from '../../knative';
import type { KubernetesObject } from '../../knative';
import {
  ordersBroker,
  playbackBroker,
  stockBacking,
  stockChannel,
  storefrontBroker,
  triggerChannels,
  visitorsBroker,
} from './brokers';
import { eventTypes } from './eventTypes';
import { sources } from './sources';
import { subscribers } from './subscribers';
import { subscriptions, triggers } from './triggers';

/**
 * Everything about Knative in the cluster `prod`: definitions, event mesh, Knative Services with their routes and
 * revisions, and the core Services that take events. Objects of one kind are in the order of an API server.
 *
 * A cluster serves an object in every version that its definition serves, not only in the stored one.
 */
export const acmeKnativeObjects: readonly KubernetesObject[] = [
  ...knativeDefinitions,
  ...[
    ordersBroker,
    storefrontBroker,
    visitorsBroker,
    playbackBroker,
    stockChannel,
    stockBacking,
    ...Object.values(triggerChannels),
    ...eventTypes,
    ...triggers,
    ...subscriptions,
    ...sources,
    ...subscribers,
  ].sort(byApiServerOrder),
];
