export { EventMeshContent } from './EventMeshContent';
