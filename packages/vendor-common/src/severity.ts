/** One severity model for every vendor, worst first. */
export const severities = [
  'critical',
  'high',
  'medium',
  'low',
  'negligible',
  'unknown',
] as const;

/** How bad a finding is. */
export type Severity = (typeof severities)[number];

/** Findings by severity. Null means that the vendor did not say; it is not zero. `unknown` is absent where a vendor has no such class. */
export interface SeverityCounts {
  critical: number | null;
  high: number | null;
  medium: number | null;
  low: number | null;
  negligible: number | null;
  unknown?: number | null;
}

const known: ReadonlySet<string> = new Set(severities);

/** A vendor's word for a severity, in whatever case; anything unheard of is `unknown`. */
export function toSeverity(word: unknown): Severity {
  const lower = typeof word === 'string' ? word.toLocaleLowerCase('en-US') : '';
  return known.has(lower) ? (lower as Severity) : 'unknown';
}

/**
 * Sort key for lists, worst first: compares by critical, then high, and so on. A count that is not known sorts below
 * zero. Negative when `a` is worse than `b`.
 */
export function compareSeverityCounts(
  a: SeverityCounts,
  b: SeverityCounts,
): number {
  for (const severity of severities) {
    const difference = (b[severity] ?? -1) - (a[severity] ?? -1);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

/** Sum over several findings lists. A severity is null only when no list says anything about it. */
export function sumSeverityCounts(
  counts: readonly SeverityCounts[],
): SeverityCounts {
  const sum: SeverityCounts = {
    critical: null,
    high: null,
    medium: null,
    low: null,
    negligible: null,
  };
  for (const count of counts) {
    for (const severity of severities) {
      const value = count[severity];
      if (typeof value === 'number') {
        sum[severity] = (sum[severity] ?? 0) + value;
      }
    }
  }
  return sum;
}
