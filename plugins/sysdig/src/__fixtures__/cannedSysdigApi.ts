import type { Entity } from '@backstage/catalog-model';
import type {
  ReportSummary,
  ScanQuery,
  ScanReport,
  ScanReportKind,
  SysdigSummary,
} from '@internal/plugin-sysdig-common';
import { compareSeverityCounts } from '@internal/vendor-common';
import { envelopeOf, failWith } from '@internal/vendor-ui/testUtils';
import type { SysdigApi } from '../api';
import { postureReport, resources } from './posture';
import { resultDetail, vulnerabilities } from './result';
import {
  pipelineScans,
  registryScans,
  runtimeScans,
  scanReport,
  SYSDIG,
} from './scans';

const reports: Record<ScanReportKind, ScanReport> = {
  runtime: scanReport('runtime', runtimeScans),
  registry: scanReport('registry', registryScans),
  pipeline: scanReport('pipeline', pipelineScans),
};

/** What the summary says about a report. */
export function summarise<Totals>(
  report: { totals: Totals; fetched: number },
  fields: { truncated?: boolean; stale?: boolean } = {},
): ReportSummary<Totals> {
  return {
    status: 'ok',
    totals: report.totals,
    fetched: report.fetched,
    truncated: fields.truncated ?? false,
    asOf: new Date().toISOString(),
    stale: fields.stale ?? false,
  };
}

/** The summary of all four reports. */
export function summaryOfAll(
  changes: Partial<SysdigSummary> = {},
): SysdigSummary {
  return {
    runtime: summarise(reports.runtime),
    registry: summarise(reports.registry),
    pipeline: summarise(reports.pipeline),
    posture: summarise(postureReport(resources)),
    url: SYSDIG,
    ...changes,
  };
}

function select(report: ScanReport, query: ScanQuery): ScanReport {
  const { search = '', policy = [], sort, order, offset = 0 } = query;
  const kept = report.items.filter(
    item =>
      item.asset.includes(search) &&
      (policy.length === 0 || policy.includes(item.policy)),
  );
  kept.sort((a, b) =>
    sort === 'asset'
      ? a.asset.localeCompare(b.asset)
      : compareSeverityCounts(a.total, b.total),
  );
  if (order === (sort === 'asset' ? 'desc' : 'asc')) {
    kept.reverse();
  }
  return {
    ...report,
    items: kept.slice(offset, offset + (query.limit ?? 25)),
    matching: kept.length,
  };
}

/** Answers from the fixtures, for an entity that asks for everything; each method can be replaced. */
export function cannedSysdigApi(replaced: Partial<SysdigApi> = {}): SysdigApi {
  return {
    getSummary: async () => envelopeOf(summaryOfAll()),
    getScanReport: async (_entity, kind, query) =>
      envelopeOf(select(reports[kind], query)),
    getPosture: async (_entity, query) => {
      const report = postureReport(resources);
      return envelopeOf(
        query.state?.includes('failing')
          ? { ...report, items: report.items.slice(0, 1), matching: 1 }
          : report,
      );
    },
    getResult: async (_entity: Entity, resultId, query) => {
      const kept = vulnerabilities.filter(
        item =>
          `${item.name} ${item.package}`.includes(query.search ?? '') &&
          (!query.severity?.length || query.severity.includes(item.severity)) &&
          (!query.fixable || item.fixVersion !== null),
      );
      return envelopeOf(resultDetail(kept, { resultId }));
    },
    ...replaced,
  };
}

/** An API that fails in all methods alike. */
export function failingSysdigApi(
  ...failure: Parameters<typeof failWith>
): SysdigApi {
  const fail = failWith(...failure);
  return {
    getSummary: fail,
    getScanReport: fail,
    getPosture: fail,
    getResult: fail,
  };
}
