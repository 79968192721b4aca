import type {
  AcceptedRisk,
  Vulnerability,
} from '@internal/plugin-sysdig-common';
import { toSeverity } from '@internal/vendor-common';
import { z } from 'zod';
import { flag, lines, text, time } from './fields';
import { refs, type ScannedPackage } from './readPackages';

/** A vulnerability as it is kept; its link is made when it is shown. */
export type VulnerabilityLine = Omit<Vulnerability, 'nvdUrl'>;

const scoreSchema = z.object({
  score: z.number().min(0).max(10),
  version: text,
  vector: text,
});

const vulnerabilitySchema = z.object({
  name: text,
  severity: text,
  cvssScore: scoreSchema
    .nullish()
    .transform(value => value ?? null)
    .catch(null),
  exploitable: flag,
  fixVersion: text,
  disclosureDate: time,
  cisaKev: z.unknown().optional(),
  packageRef: text,
  riskAcceptRefs: lines,
});

type RawVulnerability = z.infer<typeof vulnerabilitySchema>;

const nowhere: ScannedPackage = {
  name: 'unknown',
  version: null,
  type: null,
  path: null,
  isRunning: null,
  vulnerabilityRefs: [],
  riskAcceptRefs: [],
};

// Sysdig adds the entry of CISA's list to what is on it; elsewhere it leaves it out or sends an empty object.
function isKnownExploited(cisaKev: unknown): boolean | null {
  if (cisaKev === undefined || cisaKev === null) {
    return false;
  }
  if (typeof cisaKev === 'boolean') {
    return cisaKev;
  }
  return typeof cisaKev === 'object' ? Object.keys(cisaKev).length > 0 : null;
}

function ownersByVulnerability(
  packages: ReadonlyMap<string, ScannedPackage>,
): Map<string, ScannedPackage[]> {
  const owners = new Map<string, ScannedPackage[]>();
  for (const owner of packages.values()) {
    for (const ref of owner.vulnerabilityRefs) {
      const known = owners.get(ref);
      if (known) {
        known.push(owner);
      } else {
        owners.set(ref, [owner]);
      }
    }
  }
  return owners;
}

function toLine(
  raw: RawVulnerability & { name: string },
  owner: ScannedPackage,
  risks: ReadonlyMap<string, AcceptedRisk>,
): VulnerabilityLine {
  const acceptance = [...refs(raw.riskAcceptRefs), ...owner.riskAcceptRefs]
    .map(ref => risks.get(ref))
    .find(risk => risk !== undefined);
  return {
    name: raw.name,
    severity: toSeverity(raw.severity),
    cvss: raw.cvssScore,
    package: owner.name,
    version: owner.version,
    packageType: owner.type,
    path: owner.path,
    fixVersion: raw.fixVersion,
    inUse: owner.isRunning,
    exploitable: raw.exploitable,
    knownExploited: isKnownExploited(raw.cisaKev),
    acceptedRisk: acceptance ?? null,
    disclosedAt: raw.disclosureDate,
  };
}

/**
 * The vulnerabilities of a scan, each with its package and accepted risk, one line per package that has it, and how
 * many could not be read. A vulnerability whose package is not in the scan is kept with an unknown package.
 */
export function readVulnerabilities(
  raw: Record<string, unknown>,
  packages: ReadonlyMap<string, ScannedPackage>,
  risks: ReadonlyMap<string, AcceptedRisk>,
): { lines: VulnerabilityLine[]; skipped: number } {
  const owners = ownersByVulnerability(packages);
  const found: VulnerabilityLine[] = [];
  let skipped = 0;
  for (const [ref, item] of Object.entries(raw)) {
    const { data } = vulnerabilitySchema.safeParse(item);
    const { name } = data ?? {};
    if (!data || !name) {
      skipped += 1;
      continue;
    }
    const affected = new Set(owners.get(ref));
    const named = packages.get(data.packageRef ?? '');
    if (named) {
      affected.add(named);
    }
    for (const owner of affected.size > 0 ? affected : [nowhere]) {
      found.push(toLine({ ...data, name }, owner, risks));
    }
  }
  return { lines: found, skipped };
}
