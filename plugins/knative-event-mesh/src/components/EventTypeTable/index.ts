export { EventTypeTable } from './EventTypeTable';
export { TableSkeleton } from './TableSkeleton';
export {
  useEventTypeColumns,
  type EventTypeColumn,
} from './useEventTypeColumns';
