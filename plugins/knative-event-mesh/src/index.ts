export { eventTypeDefinitionModule } from './apiDocs/eventTypeDefinitionModule';
export { eventTypeDefinitionWidget } from './apiDocs/eventTypeDefinitionWidget';
export {
  hasEvents,
  isEventMeshAvailable,
  isEventType,
  isMeshObject,
} from './lib/isEventMeshEntity';
export { eventMeshPlugin, eventMeshPlugin as default } from './plugin';
export { eventMeshTranslationRef } from './translation';
