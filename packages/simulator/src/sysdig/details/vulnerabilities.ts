import { cveNumber, cveOf, type Cve } from '../../acme';
import { hash, uuid } from '../../random';
import { scanSeverities, type Scan, type ScanSeverity } from '../scans/Scan';
import { flagships } from './libraries';
import type { ScannedPackage } from './packages';

/** One vulnerability of one package. */
export interface FoundVulnerability {
  ref: string;
  cve: Cve;
  package: ScannedPackage;
  /** Absent while there is no version that mends it. */
  fixVersion?: string;
  /** Position in the scan's accepted risks; absent when nobody accepted it. */
  acceptedRisk?: number;
}

/** Hands out packages in turn, and with each how often it was handed out for a severity. */
function createDealer(packages: readonly ScannedPackage[]) {
  const turns = new Map<ScanSeverity, number>();
  return (severity: ScanSeverity) => {
    const turn = turns.get(severity) ?? 0;
    turns.set(severity, turn + 1);
    const offset = hash(severity);
    return {
      found: packages[(turn + offset) % packages.length],
      position: Math.floor(turn / packages.length),
    };
  };
}

function fixVersionOf(cve: Cve, found: ScannedPackage): string | undefined {
  if (hash(`fix ${cve.name} ${found.name}`) % 10 > 6) {
    return undefined;
  }
  const [major, minor] = found.version.split('.');
  return `${major}.${minor}.${9 + (hash(cve.name) % 12)}`;
}

/**
 * The vulnerabilities of a scan: exactly as many of each severity, in use and not, as its counts say. The same
 * version of a library has the same ones in every image.
 */
export function vulnerabilitiesOf(
  scan: Scan,
  packages: readonly ScannedPackage[],
  startedAt: number,
): FoundVulnerability[] {
  const dealRunning = createDealer(packages.filter(({ running }) => running));
  const dealIdle = createDealer(packages.filter(({ running }) => !running));
  const flagship = flagships[scan.ecosystem];

  const find = (severity: ScanSeverity, index: number): FoundVulnerability => {
    const deal = index < scan.running[severity] ? dealRunning : dealIdle;
    const dealt = deal(severity);
    const best = severity === 'critical' && index === 0;
    const found = best
      ? packages.find(({ name }) => name === flagship.library) ?? dealt.found
      : dealt.found;
    const number = best
      ? flagship.number
      : cveNumber(severity, `${found.name} ${found.version}`, dealt.position);
    const cve = cveOf(number, severity, startedAt);
    const accepted = scan.acceptedRisks?.findIndex(
      risk =>
        risk.severity === severity &&
        index >= scan.total[severity] - risk.count,
    );
    return {
      ref: uuid(`vulnerability ${scan.resultId} ${severity} ${index}`),
      cve,
      package: found,
      fixVersion: fixVersionOf(cve, found),
      ...(accepted === undefined || accepted < 0
        ? {}
        : { acceptedRisk: accepted }),
    };
  };

  return scanSeverities.flatMap(severity =>
    Array.from({ length: scan.total[severity] }, (_, index) =>
      find(severity, index),
    ),
  );
}
