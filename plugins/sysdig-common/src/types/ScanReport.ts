import type { SeverityCounts } from '@internal/vendor-common';
import type { ReportNote } from './ReportNote';
import type { ScanReportKind } from './reportKind';

/**
 * Outcome of Sysdig's policies for one scan. `notEvaluated` when Sysdig says nothing (registry scans have no policies),
 * `unknown` for a word this version does not know.
 */
export type PolicyResult =
  | 'passed'
  | 'failed'
  | 'accepted'
  | 'noPolicy'
  | 'notApplicable'
  | 'notEvaluated'
  | 'unknown';

/** Where a running image was seen. Everything may be missing. */
export interface RuntimeScope {
  assetType?: string;
  cluster?: string;
  namespace?: string;
  workload?: string;
  workloadType?: string;
  container?: string;
  cloudAccount?: string;
}

/** One line of a scan report. */
export interface ScanResult {
  /** Opens the vulnerabilities; null when Sysdig has no details of this scan. */
  resultId: string | null;
  /** Image with tag, or host. */
  asset: string;
  policy: PolicyResult;
  /** All vulnerabilities. */
  total: SeverityCounts;
  /** Those in packages that were loaded while running; null where Risk Spotlight is off or does not exist. */
  inUse: SeverityCounts | null;
  /** ISO 8601, when the scan was made; null for runtime, whose scans carry no time. */
  createdAt: string | null;
  imageId: string | null;
  /** Registry product, for registry scans. */
  registryVendor: string | null;
  /** For runtime scans. */
  scope: RuntimeScope | null;
  /** The same result in Sysdig's own pages. */
  url: string;
}

/** How many scans have which policy result. */
export type PolicyTotals = Record<PolicyResult, number>;

/** A scan report, reduced to one page of its lines. Sums and counts are over the whole report. */
export interface ScanReport {
  kind: ScanReportKind;
  items: ScanResult[];
  /** Lines that match the question (search, status) before paging. */
  matching: number;
  /** Lines of the whole report that were fetched. */
  fetched: number;
  /** Lines at Sysdig; null when it did not say, or when the portal filtered them itself. */
  available: number | null;
  /** Lines that could not be read and were left out. */
  skipped: number;
  totals: {
    total: SeverityCounts;
    /** Null when no line has it. */
    inUse: SeverityCounts | null;
    policies: PolicyTotals;
  };
  notes: ReportNote[];
  /** The same list in Sysdig's own pages. */
  url: string;
}

/** Columns that a scan report can be sorted by. `severity` is worst first by critical, high, and so on. */
export type ScanSort = 'severity' | 'inUse' | 'asset' | 'policy' | 'createdAt';
