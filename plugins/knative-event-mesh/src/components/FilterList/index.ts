export { FilterList } from './FilterList';
