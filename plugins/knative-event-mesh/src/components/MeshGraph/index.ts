export { MeshGraph } from './MeshGraph';
