import type { FilterSubject } from '../filter/matchesFilter';
import type { SysdigSettings } from '../settings';
import { counts, scanSeverities, type Scan } from './Scan';
import { hexId } from '../../random';

/** What a list needs to know beside the scan itself. */
export interface ScanContext {
  settings: SysdigSettings;
  /** Unix milliseconds, from which the ages of scans count. */
  startedAt: number;
}

/** Whether Sysdig knows what of a scan is in use. */
export function knowsInUse(scan: Scan, { settings }: ScanContext): boolean {
  return settings.riskSpotlight && scan.riskSpotlight;
}

/** ISO 8601 with microseconds, as Sysdig writes it. */
export function createdAtOf(scan: Scan, { startedAt }: ScanContext): string {
  const time = new Date(startedAt - (scan.ageHours ?? 0) * 3_600_000);
  return time.toISOString().replace('Z', '464Z');
}

function presentRuntime(scan: Scan, context: ScanContext) {
  const inUse = knowsInUse(scan, context);
  return {
    isRiskSpotlightEnabled: inUse,
    mainAssetName: scan.asset,
    policyEvaluationResult: scan.policy,
    resourceId: scan.resourceId,
    resultId: scan.resultId,
    // Sysdig sends zeros for what it does not know.
    runningVulnTotalBySeverity: inUse ? scan.running : counts(),
    sbomId: scan.assetType === 'image' ? hexId(`sbom ${scan.asset}`, 32) : null,
    scope: scan.scope,
    vulnTotalBySeverity: scan.total,
  };
}

/** A scan as a line of its list. */
export function presentScan(
  scan: Scan,
  context: ScanContext,
): Record<string, unknown> {
  const image = {
    pullString: scan.asset,
    imageId: scan.resourceId,
    resultId: scan.resultId,
    createdAt: createdAtOf(scan, context),
    vulnTotalBySeverity: scan.total,
  };
  switch (scan.stage) {
    case 'runtime':
      return { ...presentRuntime(scan, context), ...scan.line };
    case 'registry':
      return { ...image, vendor: scan.vendor, ...scan.line };
    default:
      return { ...image, policyEvaluationResult: scan.policy, ...scan.line };
  }
}

/** What a filter can ask about a scan. */
export function scanSubject(scan: Scan, context: ScanContext): FilterSubject {
  return field => {
    switch (field) {
      case 'freeText':
        return [scan.asset, ...Object.values(scan.scope)];
      case 'vendor':
        return scan.vendor ? [scan.vendor] : [];
      case 'hasRunningVulns': {
        const some = scanSeverities.some(name => scan.running[name] > 0);
        return [String(knowsInUse(scan, context) && some)];
      }
      default:
        return Object.hasOwn(scan.scope, field) ? [scan.scope[field]] : [];
    }
  };
}
