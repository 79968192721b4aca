export { ScanReportView } from './ScanReportView';
