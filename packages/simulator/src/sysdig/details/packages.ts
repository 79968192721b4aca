import { acmeLibraries } from '../../acme';
import { createRandom, hash, uuid } from '../../random';
import { scanSeverities, type Scan } from '../scans/Scan';
import { flagships, packageTypes } from './libraries';

/** One package in a scanned image or host. */
export interface ScannedPackage {
  ref: string;
  name: string;
  version: string;
  type: string;
  path?: string;
  running: boolean;
}

const VERSIONS = 6;

function toPackage(
  scan: Scan,
  ecosystem: Scan['ecosystem'],
  name: string,
  copy: number | null,
): ScannedPackage {
  const seed = hash(`${name} ${scan.resourceId} ${copy}`);
  const version = `${1 + (hash(name) % 9)}.${seed % VERSIONS}.${
    hash(name) % 4
  }`;
  const folder = copy === null ? '/app/lib' : `/app/plugins/codec-${copy}/lib`;
  return {
    ref: uuid(`package ${scan.resourceId} ${ecosystem} ${name} ${copy}`),
    name,
    version: ecosystem === 'go' ? `v${version}` : version,
    type: packageTypes[ecosystem],
    ...(ecosystem === 'debian' ? {} : { path: `${folder}/${name}` }),
    running: false,
  };
}

/**
 * The packages of a scan, the same ones each time. Some are marked as running where something in use was found,
 * among them the one with the best-known vulnerability if that is in use.
 */
export function packagesOf(scan: Scan): ScannedPackage[] {
  const { ecosystem, running } = scan;
  const own = ecosystem === 'debian' ? [] : acmeLibraries[ecosystem];
  const copies = scan.copies ?? 1;
  const packages = [
    ...acmeLibraries.debian.map(name => toPackage(scan, 'debian', name, null)),
    ...own.flatMap(name =>
      Array.from({ length: copies }, (_, copy) =>
        toPackage(scan, ecosystem, name, copies === 1 ? null : copy),
      ),
    ),
  ];
  const random = createRandom(`running ${scan.resourceId}`);
  const anyRunning = scanSeverities.some(severity => running[severity] > 0);
  for (const each of packages) {
    each.running = anyRunning && random.next() < 0.3;
  }
  const flagship = packages.find(
    ({ name }) => name === flagships[ecosystem].library,
  );
  if (flagship) {
    flagship.running = running.critical > 0;
  }
  return packages;
}
