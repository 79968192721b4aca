export {
  EVENT_MESH_ENVIRONMENT_TYPE,
  EVENT_TYPE_API_TYPE,
  eventMeshAnnotations,
} from './annotations';
export {
  EVENT_MESH_LOCATION_TYPE,
  eventMeshLocation,
} from './eventMeshLocation';
export { eventMeshRelations } from './relations';
export type {
  ConsumersKnown,
  EventConsumer,
  EventConsumerFilter,
  EventTypeFacts,
  MeshObjectRef,
} from './types';
