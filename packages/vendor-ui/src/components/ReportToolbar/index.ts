export {
  ReportToolbar,
  type ReportToolbarProps,
  type ToolbarFilter,
} from './ReportToolbar';
