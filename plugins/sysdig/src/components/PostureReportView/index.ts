export { PostureReportView } from './PostureReportView';
