export { FilterToggles, type FilterOption } from './FilterToggles';
