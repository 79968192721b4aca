import type {
  PostureReport,
  PostureResource,
} from '@internal/plugin-sysdig-common';
import { counts, SYSDIG } from './scans';

/** A resource; one that fails a policy where nothing else is said. */
export function resource(
  fields: Partial<PostureResource> = {},
): PostureResource {
  return {
    hash: '0b6d',
    name: 'sock-shop-carts',
    type: 'Deployment',
    platform: 'Kubernetes',
    category: 'Workload',
    origin: 'Deployed',
    cluster: 'sock-shop-cluster',
    namespace: 'sock-shop',
    zones: ['Entire Infrastructure'],
    labels: ['app.kubernetes.io/managed-by:Helm'],
    lastSeen: new Date(Date.now() - 3 * 3_600_000).toISOString(),
    exposed: true,
    passPercentage: 50,
    policies: [
      { name: 'CIS Kubernetes V1.24 Benchmark', passed: false },
      { name: 'Sysdig Kubernetes', passed: true },
    ],
    vulnerabilities: counts(9, 58, 131, 40, 12),
    url: `${SYSDIG}#/inventory/0b6d`,
    ...fields,
  };
}

/** A report of some resources, with the sums that belong to them. */
export function postureReport(
  items: PostureResource[],
  fields: Partial<PostureReport> = {},
): PostureReport {
  const all = items.flatMap(item => item.policies ?? []);
  const failedPolicies = all.filter(policy => !policy.passed).length;
  const passedPolicies = all.length - failedPolicies;
  const failing = items.filter(item =>
    item.policies?.some(policy => !policy.passed),
  ).length;
  const notEvaluated = items.filter(item => item.policies === null).length;
  return {
    kind: 'posture',
    items,
    matching: items.length,
    fetched: items.length,
    available: items.length,
    skipped: 0,
    totals: {
      passPercentage: all.length
        ? Math.floor((100 * passedPolicies) / all.length)
        : null,
      failedPolicies,
      passedPolicies,
      failing,
      passing: items.length - failing - notEvaluated,
      notEvaluated,
      exposed: items.filter(item => item.exposed).length,
    },
    notes: [],
    url: `${SYSDIG}#/inventory`,
    ...fields,
  };
}

export const resources: PostureResource[] = [
  resource({
    policies: [
      { name: 'CIS Kubernetes V1.24 Benchmark', passed: false },
      {
        name: 'NIST SP 800-53 Rev 5 for Kubernetes workloads of the payment card environment',
        passed: false,
      },
      { name: 'Sysdig Kubernetes', passed: true },
    ],
    passPercentage: 33,
  }),
  resource({
    hash: '0b6e',
    name: 'sock-shop-carts-db',
    type: 'StatefulSet',
    exposed: false,
    passPercentage: 100,
    policies: [{ name: 'Sysdig Kubernetes', passed: true }],
    zones: [],
    vulnerabilities: null,
  }),
  resource({
    hash: '0b6f',
    name: 'sock-shop-carts-config',
    type: 'ConfigMap',
    exposed: null,
    passPercentage: null,
    policies: null,
    lastSeen: null,
    labels: [],
    vulnerabilities: null,
  }),
];
