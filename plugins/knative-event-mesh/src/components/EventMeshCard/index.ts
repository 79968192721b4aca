export { EventMeshCard } from './EventMeshCard';
