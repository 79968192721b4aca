import { counts, type AcceptedRisks, type Counts, type Scan } from './Scan';

/** What Sysdig found in one container of the demo company. */
export interface Findings {
  total: Counts;
  running: Counts;
  policy: string;
  /** Default true. */
  riskSpotlight?: boolean;
  acceptedRisks?: readonly AcceptedRisks[];
  copies?: number;
  resultId?: string;
  line?: Scan['line'];
}

/** Findings of each running container, by `cluster/workload/container`. */
export const demoFindings: Readonly<Record<string, Findings>> = {
  'prod/storefront-web/web': {
    total: counts(0, 0, 0, 4, 2),
    running: counts(0, 0, 0, 1, 0),
    policy: 'passed',
  },
  'dev/storefront-web/web': {
    total: counts(0, 0, 0, 3, 2),
    running: counts(0, 0, 0, 1, 0),
    policy: 'passed',
  },
  'prod/storefront-bff/bff': {
    total: counts(0, 2, 9, 14, 6),
    running: counts(0, 1, 3, 2, 0),
    policy: 'passed',
  },
  'prod/sock-shop-carts/carts': {
    resultId: '17f0a3c1b2d4e5f60718293a4b5c6d7e',
    total: counts(9, 58, 131, 40, 12),
    running: counts(2, 11, 24, 7, 0),
    policy: 'failed',
    acceptedRisks: [
      {
        severity: 'high',
        count: 2,
        reason: 'RiskMitigated',
        description: 'The affected endpoint is not reachable from outside.',
        expiresInDays: 45,
      },
    ],
  },
  'dev/sock-shop-carts/carts': {
    total: counts(3, 21, 64, 31, 9),
    running: counts(1, 4, 15, 6, 0),
    policy: 'failed',
  },
  'prod/sock-shop-carts-db/mongod': {
    total: counts(1, 14, 39, 61, 22),
    running: counts(0, 2, 5, 9, 0),
    policy: 'accepted',
    acceptedRisks: [
      {
        severity: 'critical',
        count: 1,
        reason: 'RiskOwned',
        description: 'Replaced together with the database in the next quarter.',
        expiresInDays: 80,
      },
    ],
  },
  'prod/sock-shop-orders/orders': {
    total: counts(0, 6, 22, 17, 4),
    running: counts(0, 1, 6, 3, 0),
    policy: 'passed',
  },
  'prod/sock-shop-orders/outbox': {
    total: counts(0, 0, 3, 8, 2),
    running: counts(0, 0, 1, 2, 0),
    policy: 'noPolicy',
  },
  'prod/payments-ledger/ledger': {
    total: counts(0, 3, 11, 5, 1),
    running: counts(),
    riskSpotlight: false,
    policy: 'passed',
    line: {
      vulnTotalBySeverity: { critical: 0, high: 3, medium: 11, low: null },
    },
  },
  'prod/payments-ledger-reconcile/reconcile': {
    total: counts(0, 3, 11, 5, 1),
    running: counts(),
    riskSpotlight: false,
    policy: 'notApplicable',
    line: { vulnTotalBySeverity: null, runningVulnTotalBySeverity: null },
  },
  'prod/payments-legacy-gateway/gateway': {
    total: counts(14, 71, 120, 55, 18),
    running: counts(5, 30, 44, 12, 1),
    policy: 'failed',
  },
  'prod/playback-order/order': {
    total: counts(31, 940, 4900, 1700, 600),
    running: counts(6, 120, 410, 150, 20),
    policy: 'failed',
    copies: 14,
    acceptedRisks: [
      {
        severity: 'critical',
        count: 3,
        reason: 'RiskTransferred',
        description: 'The codec vendor answers for its bundled libraries.',
        expiresInDays: 30,
      },
      {
        severity: 'high',
        count: 12,
        reason: 'RiskNotRelevant',
        description: 'Only in developer tools that are not started.',
        expiresInDays: null,
      },
    ],
  },
};
