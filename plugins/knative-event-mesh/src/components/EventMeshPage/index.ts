export { EventMeshPage } from './EventMeshPage';
