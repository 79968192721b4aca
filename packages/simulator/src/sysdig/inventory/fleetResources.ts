import { createRandom, type Random } from '../../random';
import type { Resource } from './Resource';

type Fleet = Omit<Resource, 'name' | 'zones' | 'seenHoursAgo' | 'policies'>;

const cloudPolicies = ['CIS AWS Foundations', 'Sysdig Cloud', 'SOC 2'];

/** One resource of each kind that Sysdig's inventory holds beside workloads; every field of the filters is on one. */
const kinds: readonly Fleet[] = [
  {
    type: 'Host',
    platform: 'Linux',
    category: 'Machine',
    origin: 'Deployed',
    labels: ['env:fleet'],
    metadata: { OS: 'Debian', Image: 'Debian GNU/Linux 12' },
    fields: {
      osName: 'Debian',
      osImage: 'Debian GNU/Linux 12 (bookworm)',
      cluster: 'fleet-eu-1',
      nodeType: 'worker',
      distribution: 'EKS',
      version: 'v1.33.4',
    },
  },
  {
    type: 'S3 Bucket',
    platform: 'AWS',
    category: 'Data Store',
    origin: 'Deployed',
    labels: ['team:data'],
    metadata: { Account: '000000000042', Region: 'eu-example-1' },
    exposed: true,
    fields: {
      account: 'acme-fleet',
      accountId: '000000000042',
      accountName: 'acme-fleet',
      organization: 'o-acme',
      region: 'eu-example-1',
      externalDNS: 'assets.fleet.example',
    },
  },
  {
    type: 'Compute Instance',
    platform: 'GCP',
    category: 'Machine',
    origin: 'Deployed',
    labels: [],
    metadata: { Project: 'acme-analytics' },
    fields: {
      project: 'acme-analytics',
      projectId: 'acme-analytics-0042',
      projectName: 'acme-analytics',
      region: 'europe-example1',
    },
  },
  {
    type: 'Storage Account',
    platform: 'Azure',
    category: 'Data Store',
    origin: 'Deployed',
    labels: [],
    metadata: { Subscription: 'acme-backoffice' },
    fields: {
      subscription: 'acme-backoffice',
      subscriptionId: '00000000-0000-0000-0000-000000000042',
      subscriptionName: 'acme-backoffice',
      region: 'westexample',
    },
  },
  {
    type: 'Deployment',
    platform: 'Kubernetes',
    category: 'Workload',
    origin: 'Code',
    labels: ['app.kubernetes.io/managed-by:Helm'],
    metadata: { Repository: 'acme/fleet', Location: 'charts/api' },
    fields: {
      integrationName: 'acme-github',
      location: 'charts/api/templates/deployment.yaml',
      repository: 'acme/fleet',
      sourceType: 'Helm',
    },
  },
];

function policiesOf(random: Random): Resource['policies'] {
  return random.next() < 0.15
    ? null
    : cloudPolicies.map(name => [name, random.next() < 0.7]);
}

/** Machines, buckets and code of a fleet that the portal's catalog does not know, so that pages have a true number. */
export function fleetResources(length: number): Resource[] {
  return Array.from({ length }, (_, index) => {
    const random = createRandom(`resource ${index}`);
    const kind = kinds[index % kinds.length];
    const slug = kind.type.toLowerCase().replaceAll(' ', '-');
    return {
      ...kind,
      name: `fleet-${slug}-${index}`,
      zones: ['Entire Infrastructure'],
      seenHoursAgo: random.int(0, 300),
      policies: policiesOf(random),
    };
  });
}
