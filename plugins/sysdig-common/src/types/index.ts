export {
  reportKinds,
  type ReportKind,
  type ScanReportKind,
} from './reportKind';
export type {
  PolicyResult,
  PolicyTotals,
  RuntimeScope,
  ScanReport,
  ScanResult,
  ScanSort,
} from './ScanReport';
export type {
  PosturePolicy,
  PostureReport,
  PostureResource,
  PostureSort,
} from './PostureReport';
export type { ReportNote } from './ReportNote';
export type { ReportSummary, SysdigSummary } from './SysdigSummary';
export type {
  AcceptedRisk,
  ResultDetail,
  ResultPolicy,
  Vulnerability,
  VulnerabilitySort,
} from './ResultDetail';
export type {
  PageQuery,
  PostureQuery,
  ResultQuery,
  ScanQuery,
  SortOrder,
} from './queries';
