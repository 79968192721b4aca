import type { PostureLine } from '../reduce/reducePosture';
import type { ScanLine } from '../reduce/reduceScan';

/** Findings of which the rest is not known. */
export const counts = (critical: number | null, high: number | null = 0) => ({
  critical,
  high,
  medium: null,
  low: null,
  negligible: null,
});

/** A scan of which nothing but its name is known. */
export const scan = (
  asset: string,
  more: Partial<ScanLine> = {},
): ScanLine => ({
  resultId: null,
  asset,
  policy: 'passed',
  total: counts(0),
  inUse: null,
  createdAt: null,
  imageId: null,
  registryVendor: null,
  scope: null,
  ...more,
});

/** Scans that differ in everything they can be sorted by. */
export const scans = [
  scan('a', { total: counts(0, 5), policy: 'notEvaluated' }),
  scan('b', { total: counts(2), policy: 'failed', createdAt: '2026-01-02' }),
  scan('c', { total: counts(null, null), policy: 'unknown' }),
  scan('d', { total: counts(2, 7), inUse: counts(1), createdAt: '2026-01-03' }),
];

/** A resource with these results of its policies; null for none. */
export const resource = (
  name: string,
  passed: boolean[] | null,
  more: Partial<PostureLine> = {},
): PostureLine => ({
  hash: name,
  name,
  type: null,
  platform: null,
  category: null,
  origin: null,
  cluster: null,
  namespace: null,
  zones: [],
  labels: [],
  lastSeen: null,
  exposed: null,
  passPercentage:
    passed && Math.floor((100 * passed.filter(Boolean).length) / passed.length),
  policies:
    passed?.map((each, index) => ({
      name: `Policy ${index}`,
      passed: each,
    })) ?? null,
  vulnerabilities: null,
  ...more,
});

/** Resources that differ in everything they can be sorted by. */
export const resources = [
  resource('a', null, { lastSeen: '2026-01-01' }),
  resource('b', [true, true], { zones: ['Payments'] }),
  resource('c', [false, true], { exposed: true, lastSeen: '2026-01-02' }),
  resource('d', [false, false]),
];
