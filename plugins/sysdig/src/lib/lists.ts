import type {
  PolicyResult,
  PostureSort,
  ScanSort,
  VulnerabilitySort,
} from '@internal/plugin-sysdig-common';
import { severities } from '@internal/vendor-common';
import type { ListSpec } from '@internal/vendor-ui';

const policyResults = [
  'failed',
  'passed',
  'accepted',
  'noPolicy',
  'notApplicable',
  'notEvaluated',
  'unknown',
] as const satisfies readonly PolicyResult[];

const postureStates = ['failing', 'passing', 'notEvaluated'] as const;

/** What keeps only some of the vulnerabilities of a scan. */
export const vulnerabilityMarks = [
  'fixable',
  'inUse',
  'exploitable',
  'knownExploited',
] as const;

/** The lists of scans, in the URL of the tab. */
export const scanList: ListSpec<ScanSort, { policy: typeof policyResults }> = {
  prefix: '',
  sorts: {
    severity: 'desc',
    inUse: 'desc',
    asset: 'asc',
    policy: 'desc',
    createdAt: 'desc',
  },
  defaultSort: 'severity',
  filters: { policy: policyResults },
};

/** The list of resources, in the URL of the tab. */
export const postureList: ListSpec<
  PostureSort,
  { state: typeof postureStates }
> = {
  prefix: '',
  sorts: { score: 'asc', name: 'asc', lastSeen: 'desc' },
  defaultSort: 'score',
  filters: { state: postureStates },
};

/** The vulnerabilities of a scan, beside the list in the URL of the tab. */
export const vulnerabilityList: ListSpec<
  VulnerabilitySort,
  { severity: typeof severities; only: typeof vulnerabilityMarks }
> = {
  prefix: 'vuln.',
  sorts: {
    severity: 'desc',
    cvss: 'desc',
    name: 'asc',
    package: 'asc',
    disclosedAt: 'desc',
  },
  defaultSort: 'severity',
  filters: { severity: severities, only: vulnerabilityMarks },
};
