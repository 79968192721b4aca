import type {
  ReportSummary,
  ScanReport,
  ScanReportKind,
  SysdigSummary,
} from '@internal/plugin-sysdig-common';

// What runs matters most; what was built last says more than what lies in a registry.
const preference: readonly ScanReportKind[] = [
  'runtime',
  'pipeline',
  'registry',
];

/** The scans whose sums stand for the entity: of the report that says most about what runs, and has an answer. */
export function findMainScans(summary: SysdigSummary):
  | {
      kind: ScanReportKind;
      report: Extract<ReportSummary<ScanReport['totals']>, { status: 'ok' }>;
    }
  | undefined {
  for (const kind of preference) {
    const report = summary[kind];
    if (report?.status === 'ok' && report.fetched > 0) {
      return { kind, report };
    }
  }
  return undefined;
}
