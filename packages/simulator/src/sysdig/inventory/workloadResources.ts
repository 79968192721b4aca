import { acmeClusters, acmeWorkloads, type AcmeWorkload } from '../../acme';
import { demoFindings } from '../scans/demoFindings';
import type { Findings } from '../scans/demoFindings';
import { counts, scanSeverities, type Counts } from '../scans/Scan';
import type { Resource } from './Resource';

const CIS = 'CIS Kubernetes V1.24 Benchmark';
const SYSDIG = 'Sysdig Kubernetes';
const NSA = 'NSA/CISA Kubernetes Hardening Guide';

/** Policies of each workload, by `cluster/workload`. Absent: not evaluated yet. */
const policies: Readonly<Record<string, Resource['policies']>> = {
  'prod/storefront-web': [
    [CIS, true],
    [SYSDIG, true],
  ],
  'dev/storefront-web': [
    [CIS, true],
    [SYSDIG, true],
  ],
  'prod/storefront-bff': [
    [CIS, true],
    [SYSDIG, true],
  ],
  'prod/sock-shop-carts': [
    [CIS, false],
    [SYSDIG, true],
  ],
  'dev/sock-shop-carts': [
    [CIS, false],
    [SYSDIG, false],
  ],
  'prod/sock-shop-carts-db': [
    [CIS, false],
    [SYSDIG, true],
    [NSA, false],
  ],
  'prod/sock-shop-orders': [
    [CIS, true],
    [SYSDIG, true],
    [NSA, true],
  ],
  'prod/payments-ledger': [
    [CIS, true],
    [SYSDIG, true],
    [NSA, true],
  ],
  'prod/payments-legacy-gateway': [
    [CIS, false],
    [SYSDIG, false],
    [NSA, false],
  ],
  'prod/playback-order': [
    [CIS, true],
    [SYSDIG, false],
  ],
};

function sum(findings: readonly Findings[], key: 'total' | 'running'): Counts {
  const result = counts();
  for (const each of findings) {
    for (const severity of scanSeverities) {
      result[severity] += each[key][severity];
    }
  }
  return result;
}

function toResource(workload: AcmeWorkload): Resource {
  const key = `${workload.cluster}/${workload.name}`;
  const cluster = acmeClusters.find(({ name }) => name === workload.cluster);
  const clusterName = cluster?.sysdigName ?? workload.cluster;
  const findings = workload.containers.map(
    ({ name }) => demoFindings[`${key}/${name}`],
  );
  return {
    name: workload.name,
    type: workload.kind,
    platform: 'Kubernetes',
    category: 'Workload',
    origin: 'Deployed',
    labels: [
      'app.kubernetes.io/managed-by:Helm',
      `app.kubernetes.io/part-of:${workload.namespace}`,
      `backstage.io/kubernetes-id:${workload.component}`,
    ],
    zones: ['Entire Infrastructure', `Team ${workload.owner}`],
    seenHoursAgo: 1,
    metadata: { Cluster: clusterName, Namespace: workload.namespace },
    fields: {
      cluster: clusterName,
      namespace: workload.namespace,
      distribution: 'Vanilla',
    },
    exposed: workload.exposed,
    policies: policies[key] ?? null,
    vulnerabilities: sum(findings, 'total'),
    inUse: sum(findings, 'running'),
    containers: workload.containers.map(({ name, image }) => ({
      name,
      pullString: image,
    })),
  };
}

/** The demo company's workloads as resources of the inventory. */
export function workloadResources(): Resource[] {
  return acmeWorkloads.map(toResource);
}
