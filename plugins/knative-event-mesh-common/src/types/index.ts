export type {
  ConsumersKnown,
  EventConsumer,
  EventConsumerFilter,
  EventTypeFacts,
  MeshObjectRef,
} from './EventTypeFacts';
