export {
  apiServerSource,
  API_SERVER_EVENT_SOURCE,
  containerSource,
  pingEventSource,
  pingSource,
  PING_TYPE,
  sinkBinding,
} from './source';
export { broker } from './broker';
export { byApiServerOrder } from './byApiServerOrder';
export { channelWithBacking, inMemoryChannel, triggerChannel } from './channel';
export { unmet } from './conditions';
export { coreService } from './coreService';
export { customResourceDefinition, pluralOf } from './customResourceDefinition';
export {
  autoCreatedEventType,
  eventType,
  eventTypeOfSource,
} from './eventType';
export { API_SERVER_TYPES, knativeDefinitions } from './knativeDefinitions';
export { knativeService } from './knativeService';
export type { KubernetesObject } from './KubernetesObject';
export { refTo } from './references';
export { subscription, subscriptionOfTrigger } from './subscription';
export { trigger } from './trigger';
