export type { FilterValues, ListSpec, ListState, SortOrder } from './ListSpec';
export { toQueryString } from './toQueryString';
export { useFocusAfterClose } from './useFocusAfterClose';
export { pageSizes, useListState } from './useListState';
export { useOpenItem, type OpenItem } from './useOpenItem';
