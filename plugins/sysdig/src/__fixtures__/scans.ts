import type {
  ScanReport,
  ScanReportKind,
  ScanResult,
} from '@internal/plugin-sysdig-common';
import {
  sumSeverityCounts,
  type SeverityCounts,
} from '@internal/vendor-common';
import { noPolicies } from './summaries';

export const SYSDIG = 'https://eu1.app.sysdig.com/secure/';

/** Counts from critical to negligible. */
export function counts(
  critical: number | null,
  high: number | null,
  medium: number | null = 0,
  low: number | null = 0,
  negligible: number | null = 0,
): SeverityCounts {
  return { critical, high, medium, low, negligible };
}

/** A scan; a failed one of the running image where nothing else is said. */
export function scan(fields: Partial<ScanResult> = {}): ScanResult {
  return {
    resultId: '17f0a3c1b2d4e5f60718293a4b5c6d7e',
    asset: 'docker.io/weaveworksdemos/carts:0.4.8',
    policy: 'failed',
    total: counts(9, 58, 131, 40, 12),
    inUse: counts(2, 11, 24, 7, 0),
    createdAt: null,
    imageId: 'sha256:6f2c0c2f8a0d4f0f9f7f6b2a1d0c3b4a',
    registryVendor: null,
    scope: {
      assetType: 'workload',
      cluster: 'sock-shop-cluster',
      namespace: 'sock-shop',
      workload: 'sock-shop-carts',
      workloadType: 'deployment',
      container: 'carts',
    },
    url: `${SYSDIG}#/vulnerabilities/results/17f0a3c1`,
    ...fields,
  };
}

/** A report of some scans, with the sums that belong to them. */
export function scanReport(
  kind: ScanReportKind,
  items: ScanResult[],
  fields: Partial<ScanReport> = {},
): ScanReport {
  const policies = { ...noPolicies };
  items.forEach(item => {
    policies[item.policy] += 1;
  });
  const inUse = items.flatMap(item => item.inUse ?? []);
  return {
    kind,
    items,
    matching: items.length,
    fetched: items.length,
    available: items.length,
    skipped: 0,
    totals: {
      total: sumSeverityCounts(items.map(item => item.total)),
      inUse: inUse.length > 0 ? sumSeverityCounts(inUse) : null,
      policies,
    },
    notes: [],
    url: `${SYSDIG}#/vulnerabilities/${kind}`,
    ...fields,
  };
}

const hourAgo = (hours: number) =>
  new Date(Date.now() - hours * 3_600_000).toISOString();

export const runtimeScans: ScanResult[] = [
  scan(),
  scan({
    resultId: '27f0a3c1b2d4e5f60718293a4b5c6d7e',
    asset:
      'registry-harbor-registry.registry.svc.cluster.local:5443/sock-shop/platform/observability/sidecars/carts-metrics-exporter:2026.11.20-build.4711',
    policy: 'passed',
    total: counts(0, 0, 4, 9, 1),
    inUse: counts(0, 0, 1, 0, 0),
    scope: {
      cluster: 'sock-shop-cluster',
      namespace: 'sock-shop',
      workload: 'sock-shop-carts',
      workloadType: 'deployment',
      container: 'metrics-exporter',
    },
  }),
  scan({
    resultId: null,
    asset: 'docker.io/library/init-carts:1.0',
    policy: 'notEvaluated',
    total: counts(null, null, null, null, null),
    inUse: null,
    scope: null,
  }),
];

export const registryScans: ScanResult[] = [
  scan({
    resultId: '18a1',
    asset:
      'registry-harbor-registry.registry.svc.cluster.local:5443/sock-shop/carts:0.4.8',
    policy: 'notEvaluated',
    inUse: null,
    scope: null,
    registryVendor: 'harbor',
    createdAt: hourAgo(500),
  }),
];

export const pipelineScans: ScanResult[] = [
  scan({
    resultId: '18a2',
    asset: 'ghcr.io/sysdiglabs/carts:0.4.9-rc1',
    policy: 'passed',
    total: counts(0, 3, null, null, null),
    inUse: null,
    scope: null,
    createdAt: hourAgo(5),
  }),
];
