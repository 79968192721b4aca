export {
  DataTable,
  type DataColumn,
  type DataTableProps,
  type RowDetails,
} from './DataTable';
export { RowButton } from './RowButton';
export { RowLink } from './RowLink';
