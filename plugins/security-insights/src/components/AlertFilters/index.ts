export { AlertFilters } from './AlertFilters';
