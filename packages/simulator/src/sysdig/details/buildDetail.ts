import { hash, hexId, uuid } from '../../random';
import { knowsInUse, type ScanContext } from '../scans/presentScan';
import type { Scan } from '../scans/Scan';
import { metadataOf } from './metadata';
import { packagesOf, type ScannedPackage } from './packages';
import { policiesOf } from './policies';
import { presentVulnerability } from './presentVulnerability';
import { acceptedRisksOf } from './acceptedRisks';
import { vulnerabilitiesOf, type FoundVulnerability } from './vulnerabilities';

const LAYERS = [
  'ADD rootfs.tar.gz /',
  'RUN apt-get update && apt-get install -y ca-certificates',
  'COPY app /app',
];

function layersOf(scan: Scan) {
  const base = uuid('base image debian');
  return {
    baseRef: base,
    refs: LAYERS.map((_, index) => uuid(`${scan.resourceId} layer ${index}`)),
    base: { [base]: { pullStrings: ['docker.io/library/debian:12-slim'] } },
  };
}

function presentPackage(
  item: ScannedPackage,
  found: readonly FoundVulnerability[] | undefined,
  layerRef: string,
  inUse: boolean,
) {
  const { ref, running, ...known } = item;
  return {
    ...known,
    isRemoved: false,
    ...(inUse ? { isRunning: running } : {}),
    layerRef,
    license: 'Apache-2.0',
    riskAcceptRefs: null,
    suggestedFix: found?.find(({ fixVersion }) => fixVersion)?.fixVersion,
    vulnerabilitiesRefs: found?.map(each => each.ref) ?? null,
  };
}

function groupByPackage(found: readonly FoundVulnerability[]) {
  const groups = new Map<string, FoundVulnerability[]>();
  for (const each of found) {
    const group = groups.get(each.package.ref);
    if (group) {
      group.push(each);
    } else {
      groups.set(each.package.ref, [each]);
    }
  }
  return groups;
}

/** A scan in detail: packages and vulnerabilities as maps joined by reference, as Sysdig sends them. */
export function buildDetail(
  scan: Scan,
  context: ScanContext,
): Record<string, unknown> {
  const inUse = knowsInUse(scan, context);
  const packages = packagesOf(scan);
  const found = vulnerabilitiesOf(scan, packages, context.startedAt);
  const foundIn = groupByPackage(found);
  const layers = layersOf(scan);
  const risks = acceptedRisksOf(scan, context);
  const image = scan.assetType === 'image';

  return {
    assetType: image ? 'containerImage' : 'host',
    baseImages: image ? layers.base : {},
    layers: image
      ? Object.fromEntries(
          LAYERS.map((command, index) => [
            layers.refs[index],
            {
              ...(index === 0 ? { baseImagesRef: [layers.baseRef] } : {}),
              command,
              digest: `sha256:${hexId(layers.refs[index], 64)}`,
              size: 1000 + (hash(layers.refs[index]) % 90_000_000),
            },
          ]),
        )
      : {},
    metadata: metadataOf(scan, context),
    packages: Object.fromEntries(
      packages.map(each => [
        each.ref,
        presentPackage(
          each,
          foundIn.get(each.ref),
          layers.refs[each.type === 'os' ? 0 : 2],
          inUse,
        ),
      ]),
    ),
    policies: policiesOf(scan, context),
    producer: {
      producedAt: new Date(context.startedAt)
        .toISOString()
        .slice(0, 19)
        .concat('Z'),
    },
    riskAccepts: Object.fromEntries(risks.map(({ ref, risk }) => [ref, risk])),
    stage: scan.stage,
    vulnerabilities: Object.fromEntries(
      found.map(each => [
        each.ref,
        presentVulnerability(
          each,
          each.acceptedRisk === undefined ? [] : [risks[each.acceptedRisk].ref],
        ),
      ]),
    ),
  };
}
