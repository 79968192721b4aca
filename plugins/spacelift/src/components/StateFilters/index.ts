export { StateFilters } from './StateFilters';
