import type { VendorFailure } from '@internal/vendor-common';
import type { PostureReport } from './PostureReport';
import type { ScanReport } from './ScanReport';

/** One report in the summary: its sums, or why they are missing. */
export type ReportSummary<Totals> =
  | {
      status: 'ok';
      totals: Totals;
      /** Lines of the report. */
      fetched: number;
      truncated: boolean;
      /** ISO 8601. */
      asOf: string;
      stale: boolean;
      failure?: VendorFailure;
    }
  | { status: 'failed'; failure: VendorFailure };

/** What the overview card shows. A report that the annotations do not ask for is absent. */
export interface SysdigSummary {
  runtime?: ReportSummary<ScanReport['totals']>;
  registry?: ReportSummary<ScanReport['totals']>;
  pipeline?: ReportSummary<ScanReport['totals']>;
  posture?: ReportSummary<PostureReport['totals']>;
  /** Start of Sysdig's own pages. */
  url: string;
}
