import type { Severity, SeverityCounts } from '@internal/vendor-common';
import type { PolicyResult } from './ScanReport';

/** One vulnerability of one package of a scanned image or host. */
export interface Vulnerability {
  /** CVE or the vendor's own number. Together with package and version the key of the line. */
  name: string;
  severity: Severity;
  cvss: { score: number; version: string | null; vector: string | null } | null;
  package: string;
  version: string | null;
  packageType: string | null;
  path: string | null;
  /** Version that mends it; null when there is none yet. */
  fixVersion: string | null;
  /** Null when Sysdig does not say (Risk Spotlight off). */
  inUse: boolean | null;
  exploitable: boolean | null;
  /** In the list of known exploited vulnerabilities of CISA. */
  knownExploited: boolean | null;
  /** Present when somebody at the company accepted the risk. */
  acceptedRisk: AcceptedRisk | null;
  /** ISO 8601. */
  disclosedAt: string | null;
  /** NVD's page, for CVE numbers only. */
  nvdUrl: string | null;
}

/** An accepted risk of Sysdig. */
export interface AcceptedRisk {
  reason: string | null;
  description: string | null;
  /** ISO 8601. */
  expiresAt: string | null;
}

/** One policy evaluated for a scan. */
export interface ResultPolicy {
  name: string;
  result: PolicyResult;
}

/** One scan in detail, reduced to one page of its vulnerabilities. Counts are over the whole scan. */
export interface ResultDetail {
  resultId: string;
  asset: string;
  image: {
    id: string | null;
    digest: string | null;
    baseOs: string | null;
    architecture: string | null;
    sizeBytes: number | null;
    createdAt: string | null;
  };
  policy: PolicyResult;
  policies: ResultPolicy[];
  totals: {
    total: SeverityCounts;
    packages: number;
    vulnerabilities: number;
    fixable: number;
    /** Null when Sysdig does not say. */
    inUse: number | null;
    exploitable: number;
    knownExploited: number;
    accepted: number;
  };
  items: Vulnerability[];
  /** Vulnerabilities that match the question before paging. */
  matching: number;
  /** Entries that could not be read and were left out. */
  skipped: number;
  url: string;
}

/** Columns that vulnerabilities can be sorted by; `severity` is worst first, then by CVSS. */
export type VulnerabilitySort =
  | 'severity'
  | 'cvss'
  | 'name'
  | 'package'
  | 'disclosedAt';
