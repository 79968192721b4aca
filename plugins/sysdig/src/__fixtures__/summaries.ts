import type {
  PolicyTotals,
  PostureReport,
  ReportSummary,
  ScanReport,
} from '@internal/plugin-sysdig-common';
import type { VendorErrorCode } from '@internal/vendor-common';

export const AS_OF = '2026-11-20T10:00:00Z';

export const noPolicies: PolicyTotals = {
  passed: 0,
  failed: 0,
  accepted: 0,
  noPolicy: 0,
  notApplicable: 0,
  notEvaluated: 0,
  unknown: 0,
};

/** A scan report's part of the summary; without findings and with one passed scan where nothing else is said. */
export function scanSummary(
  options: {
    fetched?: number;
    total?: ScanReport['totals']['total'];
    inUse?: ScanReport['totals']['inUse'];
    policies?: Partial<PolicyTotals>;
    truncated?: boolean;
    stale?: boolean;
  } = {},
): ReportSummary<ScanReport['totals']> {
  const policies = { ...noPolicies, ...(options.policies ?? { passed: 1 }) };
  return {
    status: 'ok',
    totals: {
      total: options.total ?? {
        critical: 0,
        high: 0,
        medium: 0,
        low: 0,
        negligible: 0,
      },
      inUse: options.inUse ?? null,
      policies,
    },
    fetched:
      options.fetched ?? Object.values(policies).reduce((a, b) => a + b, 0),
    truncated: options.truncated ?? false,
    asOf: AS_OF,
    stale: options.stale ?? false,
    ...(options.stale && {
      failure: { code: 'TIMEOUT', message: 'Sysdig did not answer in time.' },
    }),
  };
}

/** The posture report's part of the summary. */
export function postureSummary(
  totals: Partial<PostureReport['totals']> = {},
): ReportSummary<PostureReport['totals']> {
  const all = {
    passPercentage: 50,
    failedPolicies: 1,
    passedPolicies: 1,
    failing: 1,
    passing: 0,
    notEvaluated: 0,
    exposed: 0,
    ...totals,
  };
  return {
    status: 'ok',
    totals: all,
    fetched: all.failing + all.passing + all.notEvaluated,
    truncated: false,
    asOf: AS_OF,
    stale: false,
  };
}

/** A report that Sysdig did not answer. */
export function failedReport(
  code: VendorErrorCode,
  message = 'Sysdig gave no answer.',
): { status: 'failed'; failure: { code: VendorErrorCode; message: string } } {
  return { status: 'failed', failure: { code, message } };
}
