import type { RuntimeScope, ScanResult } from '@internal/plugin-sysdig-common';
import { z } from 'zod';
import { flag, severityCounts, text, time } from './fields';
import { isResultId } from './resultId';
import { toPolicyResult } from './toPolicyResult';

/** A line of a scan report as it is kept; its link is made when it is shown. */
export type ScanLine = Omit<ScanResult, 'url'>;

const scopeSchema = z.object({
  'asset.type': text,
  'kubernetes.cluster.name': text,
  'kubernetes.namespace.name': text,
  'kubernetes.workload.name': text,
  'kubernetes.workload.type': text,
  'kubernetes.pod.container.name': text,
  'cloud.account.name': text,
  'cloud.account.id': text,
});

const scanSchema = z.object({
  resultId: text,
  mainAssetName: text,
  pullString: text,
  imageId: text,
  resourceId: text,
  vendor: text,
  createdAt: time,
  policyEvaluationResult: text,
  isRiskSpotlightEnabled: flag,
  scope: scopeSchema.nullable().catch(null),
  vulnTotalBySeverity: severityCounts,
  runningVulnTotalBySeverity: severityCounts,
});

function toScope(raw: z.infer<typeof scopeSchema>): RuntimeScope | null {
  const all: Array<[keyof RuntimeScope, string | null]> = [
    ['assetType', raw['asset.type']],
    ['cluster', raw['kubernetes.cluster.name']],
    ['namespace', raw['kubernetes.namespace.name']],
    ['workload', raw['kubernetes.workload.name']],
    ['workloadType', raw['kubernetes.workload.type']],
    ['container', raw['kubernetes.pod.container.name']],
    ['cloudAccount', raw['cloud.account.name'] ?? raw['cloud.account.id']],
  ];
  const scope: RuntimeScope = {};
  for (const [key, value] of all) {
    if (value !== null) {
      scope[key] = value;
    }
  }
  return Object.keys(scope).length > 0 ? scope : null;
}

/**
 * One item of `runtime-results`, `registry-results` or `pipeline-results`.
 *
 * @returns undefined when the item says neither what was scanned nor which scan it is
 */
export function reduceScan(item: unknown): ScanLine | undefined {
  const parsed = scanSchema.safeParse(item);
  if (!parsed.success) {
    return undefined;
  }
  const raw = parsed.data;
  const asset =
    raw.mainAssetName ??
    raw.pullString ??
    raw.imageId ??
    raw.resourceId ??
    raw.resultId;
  if (asset === null) {
    return undefined;
  }
  return {
    resultId: raw.resultId && isResultId(raw.resultId) ? raw.resultId : null,
    asset,
    policy: toPolicyResult(raw.policyEvaluationResult),
    total: raw.vulnTotalBySeverity,
    // Without Risk Spotlight Sysdig sends zeros, which would read as "nothing is in use".
    inUse:
      raw.isRiskSpotlightEnabled === true
        ? raw.runningVulnTotalBySeverity
        : null,
    createdAt: raw.createdAt,
    imageId: raw.imageId ?? raw.resourceId,
    registryVendor: raw.vendor,
    scope: raw.scope && toScope(raw.scope),
  };
}
