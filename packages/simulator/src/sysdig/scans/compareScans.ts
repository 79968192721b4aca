import { scanSeverities, type Counts, type Scan } from './Scan';

function compareCounts(a: Counts, b: Counts): number {
  for (const severity of scanSeverities) {
    if (a[severity] !== b[severity]) {
      return a[severity] - b[severity];
    }
  }
  return 0;
}

/** Least severe first, then by result id, so that pages never overlap. */
export function compareScans(
  by: 'vulnTotalBySeverity' | 'runningVulnTotalBySeverity',
): (a: Scan, b: Scan) => number {
  const key = by === 'vulnTotalBySeverity' ? 'total' : 'running';
  return (a, b) =>
    compareCounts(a[key], b[key]) || (a.resultId < b.resultId ? -1 : 1);
}
