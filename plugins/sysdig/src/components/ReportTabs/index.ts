export { ReportTabs } from './ReportTabs';
