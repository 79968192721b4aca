export { spaceliftApiRef, type SpaceliftApi } from './SpaceliftApi';
export { SpaceliftClient } from './SpaceliftClient';
export { placeKey, type StackPlace } from './StackPlace';
