import { EVENTING_GROUP, MESSAGING_GROUP } from '../../model/refs';
import type { ResourceType } from './ResourceType';

/** Brokers. */
export const BROKERS: ResourceType = {
  group: EVENTING_GROUP,
  version: 'v1',
  plural: 'brokers',
  kind: 'Broker',
};

/** Triggers. */
export const TRIGGERS: ResourceType = {
  group: EVENTING_GROUP,
  version: 'v1',
  plural: 'triggers',
  kind: 'Trigger',
};

/** Event types. The older version comes first, because only that holds the schema itself. */
export const EVENT_TYPES: readonly ResourceType[] = ['v1beta2', 'v1beta3'].map(
  version => ({
    group: EVENTING_GROUP,
    version,
    plural: 'eventtypes',
    kind: 'EventType',
  }),
);

/** Subscriptions. */
export const SUBSCRIPTIONS: ResourceType = {
  group: MESSAGING_GROUP,
  version: 'v1',
  plural: 'subscriptions',
  kind: 'Subscription',
};

/** Definitions of further kinds. */
export const DEFINITIONS: ResourceType = {
  group: 'apiextensions.k8s.io',
  version: 'v1',
  plural: 'customresourcedefinitions',
  kind: 'CustomResourceDefinition',
};
