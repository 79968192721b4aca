import { createdAtOf, type ScanContext } from '../scans/presentScan';
import { hash, hexId } from '../../random';
import type { Scan } from '../scans/Scan';

/** What the details say about the image or host itself. */
export function metadataOf(scan: Scan, context: ScanContext) {
  if (scan.assetType === 'host') {
    return {
      architecture: 'x86_64',
      hostId: scan.resourceId,
      hostName: scan.asset,
      os: 'debian 12',
    };
  }
  return {
    architecture: 'amd64',
    author: 'build@acme.example',
    baseOs: 'debian 12',
    createdAt: createdAtOf(
      { ...scan, ageHours: scan.ageHours ?? 480 },
      context,
    ),
    digest: `sha256:${hexId(`digest ${scan.asset}`, 64)}`,
    imageId: scan.resourceId,
    labels: { 'org.opencontainers.image.vendor': 'Acme' },
    os: 'linux',
    pullString: scan.asset,
    size: 40_000_000 + (hash(scan.asset) % 400_000_000),
  };
}
