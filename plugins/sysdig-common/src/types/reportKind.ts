/** The four reports of Sysdig, in the order in which they are shown. */
export const reportKinds = [
  'runtime',
  'registry',
  'pipeline',
  'posture',
] as const;

/** Which report of Sysdig. */
export type ReportKind = (typeof reportKinds)[number];

/** The reports that list scans of images and hosts. */
export type ScanReportKind = Exclude<ReportKind, 'posture'>;
