import type { PolicyTotals, ScanReport } from '@internal/plugin-sysdig-common';
import { sumSeverityCounts } from '@internal/vendor-common';
import type { ScanLine } from '../reduce/reduceScan';

/** Sums over a whole scan report. */
export function scanTotals(lines: readonly ScanLine[]): ScanReport['totals'] {
  const policies: PolicyTotals = {
    passed: 0,
    failed: 0,
    accepted: 0,
    noPolicy: 0,
    notApplicable: 0,
    notEvaluated: 0,
    unknown: 0,
  };
  for (const { policy } of lines) {
    policies[policy] += 1;
  }
  const inUse = lines.flatMap(line => line.inUse ?? []);
  return {
    total: sumSeverityCounts(lines.map(line => line.total)),
    inUse: inUse.length > 0 ? sumSeverityCounts(inUse) : null,
    policies,
  };
}
