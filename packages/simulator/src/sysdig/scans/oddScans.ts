import { imageIdOf } from './runtimeScans';
import { hexId } from '../../random';
import { counts, type Scan } from './Scan';

/** Name of the namespace in which every runtime scan has something missing or unheard of. */
export const ODD_NAMESPACE = 'oddities';

/** What is odd about each, as it replaces fields of the line in the list. */
const oddities: Readonly<Record<string, Scan['line']>> = {
  'unknown-policy': { policyEvaluationResult: 'pendingReview' },
  'empty-policy': { policyEvaluationResult: '' },
  'null-policy': { policyEvaluationResult: null },
  'no-policy-field': { policyEvaluationResult: undefined },
  'null-counts': {
    vulnTotalBySeverity: {
      critical: null,
      high: null,
      medium: null,
      low: null,
      negligible: null,
    },
  },
  'no-counts': { vulnTotalBySeverity: undefined },
  'null-in-use': { runningVulnTotalBySeverity: null },
  'no-scope': { scope: undefined },
  'no-name': { mainAssetName: undefined },
  'no-result': { resultId: null },
  'no-spotlight-field': { isRiskSpotlightEnabled: undefined },
  'unknown-field': { endOfLifeDate: '2030-01-01', sbomId: null },
};

/** Runtime scans with holes, one for each that Sysdig's documents allow. */
export function oddScans(): Scan[] {
  return Object.entries(oddities).map(([name, line]) => {
    const asset = `registry.fleet.example/${ODD_NAMESPACE}/${name}:1.0.0`;
    return {
      stage: 'runtime',
      resultId: hexId(`runtime ${asset}`, 32),
      asset,
      assetType: 'image',
      resourceId: imageIdOf(asset),
      ecosystem: 'go',
      total: counts(1, 2, 3, 4, 5),
      running: counts(0, 1, 1, 0, 0),
      riskSpotlight: true,
      policy: 'passed',
      ageHours: null,
      line,
      scope: {
        'asset.type': 'workload',
        'kubernetes.cluster.name': 'lab',
        'kubernetes.namespace.name': ODD_NAMESPACE,
        'kubernetes.pod.container.name': name,
        'kubernetes.workload.name': name,
        'kubernetes.workload.type': 'deployment',
      },
    };
  });
}
