import type { PolicyResult, ScanQuery } from '@internal/plugin-sysdig-common';
import {
  compareSeverityCounts,
  severities,
  type SeverityCounts,
} from '@internal/vendor-common';
import type { ScanLine } from '../reduce/reduceScan';
import { matchesSearch } from './matchesSearch';
import { byNumber, byText, sortLines } from './sortLines';

// From good to bad, so that "worst first" is descending like that of severities.
const badness: Readonly<Record<PolicyResult, number>> = {
  passed: 0,
  notApplicable: 1,
  noPolicy: 2,
  notEvaluated: 3,
  unknown: 4,
  accepted: 5,
  failed: 6,
};

function known(counts: SeverityCounts | null): SeverityCounts | null {
  return counts && severities.some(each => typeof counts[each] === 'number')
    ? counts
    : null;
}

// `compareSeverityCounts` puts the worst first.
const byBadness = (a: SeverityCounts, b: SeverityCounts): number =>
  compareSeverityCounts(b, a);

function sortScans(lines: readonly ScanLine[], query: ScanQuery): ScanLine[] {
  const { sort = 'severity' } = query;
  const order = query.order ?? (sort === 'asset' ? 'asc' : 'desc');
  switch (sort) {
    case 'asset':
      return sortLines(
        lines,
        { value: line => line.asset, compare: byText },
        order,
      );
    case 'createdAt':
      return sortLines(
        lines,
        { value: line => line.createdAt, compare: byText },
        order,
      );
    case 'policy':
      return sortLines(
        lines,
        { value: line => badness[line.policy], compare: byNumber },
        order,
      );
    case 'inUse':
      return sortLines(
        lines,
        { value: line => known(line.inUse), compare: byBadness },
        order,
      );
    default:
      return sortLines(
        lines,
        { value: line => known(line.total), compare: byBadness },
        order,
      );
  }
}

/** The lines of a scan report that answer a question, sorted. Looks at everything that names a line. */
export function selectScans(
  lines: readonly ScanLine[],
  query: ScanQuery,
): ScanLine[] {
  const policies = new Set(query.policy);
  return sortScans(
    lines.filter(
      line =>
        (policies.size === 0 || policies.has(line.policy)) &&
        matchesSearch(query.search, [
          line.asset,
          line.imageId,
          line.registryVendor,
          line.scope?.workload,
          line.scope?.container,
          line.scope?.namespace,
          line.scope?.cluster,
        ]),
    ),
    query,
  );
}
