import type {
  PostureReport,
  ReportKind,
  ReportSummary,
  ScanReport,
  SysdigSummary,
} from '@internal/plugin-sysdig-common';
import { reportKinds } from '@internal/plugin-sysdig-common';
import type { VendorErrorCode } from '@internal/vendor-common';

/**
 * The one thing to know about a report, worst first:
 *
 * - `failed`: a policy failed. `critical`, `high`: findings of that severity, and no policy failed.
 * - `unknown`: Sysdig does not say enough to call it good. `accepted`: fails only in ways that somebody accepted.
 * - `quiet`: nothing critical or high, without a policy that says so. `passed`: all policies passed.
 * - `empty`: Sysdig has nothing.
 * - `rejected`: the annotations cannot be used. `forbidden`: the portal's account may not read it. `unavailable`:
 *   Sysdig did not answer.
 */
export const reportStates = [
  'failed',
  'critical',
  'high',
  'unknown',
  'accepted',
  'quiet',
  'passed',
  'empty',
  'rejected',
  'forbidden',
  'unavailable',
] as const;

/** See `reportStates`. */
export type ReportState = (typeof reportStates)[number];

/** The state of one report of the summary. */
export interface ReportStateOf {
  kind: ReportKind;
  state: ReportState;
}

type ScanSummary = ReportSummary<ScanReport['totals']>;
type PostureSummary = ReportSummary<PostureReport['totals']>;

function missingState(code: VendorErrorCode): ReportState {
  switch (code) {
    case 'REQUEST_REJECTED':
      return 'rejected';
    case 'FORBIDDEN_BY_VENDOR':
      return 'forbidden';
    default:
      return 'unavailable';
  }
}

/** Whether a state stands for a report without an answer. */
export function isMissing(
  state: ReportState,
): state is 'rejected' | 'forbidden' | 'unavailable' {
  return ['rejected', 'forbidden', 'unavailable'].includes(state);
}

function scanState(report: ScanSummary): ReportState {
  if (report.status === 'failed') {
    return missingState(report.failure.code);
  }
  if (report.fetched === 0) {
    return 'empty';
  }
  const { policies, total } = report.totals;
  if (policies.failed > 0) {
    return 'failed';
  }
  if (total.critical) {
    return 'critical';
  }
  if (total.high) {
    return 'high';
  }
  if (total.critical === null || total.high === null) {
    return 'unknown';
  }
  if (policies.accepted > 0) {
    return 'accepted';
  }
  return policies.passed > 0 ? 'passed' : 'quiet';
}

function postureState(report: PostureSummary): ReportState {
  if (report.status === 'failed') {
    return missingState(report.failure.code);
  }
  if (report.fetched === 0) {
    return 'empty';
  }
  if (report.totals.failing > 0) {
    return 'failed';
  }
  return report.totals.passing > 0 ? 'passed' : 'unknown';
}

/** The states of all reports that the summary has, in the order in which the reports are shown. */
export function findReportStates(summary: SysdigSummary): ReportStateOf[] {
  return reportKinds.flatMap<ReportStateOf>(kind => {
    if (kind === 'posture') {
      return summary.posture
        ? [{ kind, state: postureState(summary.posture) }]
        : [];
    }
    const report = summary[kind];
    return report ? [{ kind, state: scanState(report) }] : [];
  });
}

/** The report that a reader should see first. Of equally bad ones the first; undefined when there is none at all. */
export function findWorst(
  states: readonly ReportStateOf[],
): ReportStateOf | undefined {
  return [...states].sort(
    (a, b) => reportStates.indexOf(a.state) - reportStates.indexOf(b.state),
  )[0];
}
