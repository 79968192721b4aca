import type { AcmeContainer } from '../../acme';

/** The severities that Sysdig counts, worst first. */
export const scanSeverities = [
  'critical',
  'high',
  'medium',
  'low',
  'negligible',
] as const;

/** How bad a vulnerability is, in Sysdig's word. */
export type ScanSeverity = (typeof scanSeverities)[number];

/** Vulnerabilities by severity. */
export type Counts = Record<ScanSeverity, number>;

/** `counts(1, 2)` is one critical and two high ones. */
export function counts(
  critical = 0,
  high = 0,
  medium = 0,
  low = 0,
  negligible = 0,
): Counts {
  return { critical, high, medium, low, negligible };
}

/** Vulnerabilities of one severity whose risk somebody accepted. */
export interface AcceptedRisks {
  severity: ScanSeverity;
  count: number;
  reason: string;
  description: string;
  /** Null: for good. */
  expiresInDays: number | null;
}

/** One scan, from which the line of a list and the details are made. */
export interface Scan {
  stage: 'runtime' | 'registry' | 'pipeline';
  resultId: string;
  /** Image with tag, or name of a host. */
  asset: string;
  assetType: 'image' | 'host';
  /** `sha256:...` of an image, number of a host. */
  resourceId: string;
  ecosystem: AcmeContainer['ecosystem'];
  /** What is in the details. */
  total: Counts;
  /** Those of `total` in packages that were loaded while running. */
  running: Counts;
  /** Whether the agent reports what is in use. */
  riskSpotlight: boolean;
  policy: string;
  /** Sysdig's scope labels; empty but for runtime. */
  scope: Readonly<Record<string, string>>;
  /** Registry product; only of registry scans. */
  vendor?: string;
  /** Age of the scan in hours when the simulator starts; null for runtime. */
  ageHours: number | null;
  acceptedRisks?: readonly AcceptedRisks[];
  /** Copies of each library in folders of their own: makes details large. */
  copies?: number;
  /** Replaces fields of the line in a list, for answers with holes; undefined removes one. */
  line?: Readonly<Record<string, unknown>>;
}
