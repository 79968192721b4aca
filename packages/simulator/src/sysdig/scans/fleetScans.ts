import type { AcmeContainer } from '../../acme';
import { createRandom, hexId, type Random } from '../../random';
import { counts, scanSeverities, type Counts, type Scan } from './Scan';

const CLUSTERS = ['fleet-eu-1', 'fleet-eu-2', 'fleet-us-1', 'fleet-ap-1'];
const NAMESPACES = ['analytics', 'ingest', 'mail', 'media', 'search', 'tools'];
const FIRST = ['amber', 'brisk', 'cedar', 'delta', 'ember', 'fjord', 'granite'];
const SECOND = ['api', 'batch', 'cache', 'feed', 'gate', 'index', 'relay'];
const KINDS = [
  'deployment',
  'deployment',
  'statefulset',
  'daemonset',
  'cronjob',
];
const VENDORS = ['acr', 'artifactory', 'ecr', 'gar', 'harbor', 'quay'];
const POLICIES = [
  'passed',
  'passed',
  'passed',
  'failed',
  'failed',
  'accepted',
  'noPolicy',
  'notApplicable',
];
const ECOSYSTEMS: readonly AcmeContainer['ecosystem'][] = [
  'debian',
  'go',
  'java',
  'node',
  'php',
];

function someCounts(random: Random): Counts {
  const weight = random.next() ** 3;
  return counts(
    Math.floor(random.next() * 8 * weight),
    Math.floor(random.next() * 60 * weight),
    Math.floor(random.next() * 160 * weight),
    random.int(0, 60),
    random.int(0, 25),
  );
}

function inUseOf(total: Counts, random: Random): Counts {
  const inUse = counts();
  for (const severity of scanSeverities) {
    inUse[severity] = Math.floor(total[severity] * random.next() * 0.4);
  }
  return inUse;
}

function imageScan(
  stage: Scan['stage'],
  index: number,
  random: Random,
): { name: string; scan: Scan } {
  const name = `${random.pick(FIRST)}-${random.pick(SECOND)}-${index}`;
  const asset = `registry.fleet.example/${random.pick(
    NAMESPACES,
  )}/${name}:${random.int(1, 9)}.${random.int(0, 40)}.0`;
  const total = someCounts(random);
  const riskSpotlight = random.next() < 0.8;
  const scan: Scan = {
    stage,
    resultId: hexId(`${stage} fleet ${index}`, 32),
    asset,
    assetType: 'image',
    resourceId: `sha256:${hexId(`image ${asset}`, 64)}`,
    ecosystem: random.pick(ECOSYSTEMS),
    total,
    running: riskSpotlight ? inUseOf(total, random) : counts(),
    riskSpotlight,
    policy: random.pick(POLICIES),
    scope: {},
    ageHours: random.int(1, 4000),
  };
  return { name, scan };
}

function runtimeScan(index: number, random: Random): Scan {
  const { name, scan } = imageScan('runtime', index, random);
  const kind = random.next();
  if (kind < 0.08) {
    return {
      ...scan,
      asset: `ip-10-20-${index % 250}-${random.int(2, 250)}.fleet.example`,
      assetType: 'host',
      resourceId: String(1_480_000_000_000_000 + index),
      ecosystem: 'debian',
      ageHours: null,
      scope: {
        'asset.type': 'host',
        'cloud.account.id': '000000000042',
        'cloud.account.name': 'acme-fleet',
      },
    };
  }
  return {
    ...scan,
    ageHours: null,
    scope:
      kind < 0.12
        ? { 'asset.type': 'container' }
        : {
            'asset.type': 'workload',
            'kubernetes.cluster.name': random.pick(CLUSTERS),
            'kubernetes.namespace.name': random.pick(NAMESPACES),
            'kubernetes.pod.container.name': name,
            'kubernetes.workload.name': name,
            'kubernetes.workload.type': random.pick(KINDS),
          },
  };
}

/**
 * Scans of a fleet that the portal's catalog does not know, so that lists have a true length. Its clusters are
 * nobody's but Sysdig's.
 */
export function fleetScans(
  stage: Scan['stage'],
  length: number,
): readonly Scan[] {
  return Array.from({ length }, (_, index) => {
    const random = createRandom(`${stage} ${index}`);
    if (stage === 'runtime') {
      return runtimeScan(index, random);
    }
    const { scan } = imageScan(stage, index, random);
    return {
      ...scan,
      running: counts(),
      riskSpotlight: false,
      ...(stage === 'registry'
        ? { vendor: random.pick(VENDORS), policy: 'noPolicy' }
        : {}),
    };
  });
}
