export type {
  EventConsumer,
  EventConsumerFilter,
  EventTypeFacts,
  MeshObjectRef,
} from './EventTypeFacts';
