import type { Entity } from '@backstage/catalog-model';
import {
  acmeClusters,
  acmeWorkloads,
  type AcmeWorkload,
} from '@internal/simulator';

const PREFIX = 'sysdigcloud.com/';

function component(name: string, annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: Object.fromEntries(
        Object.entries(annotations).map(([key, value]) => [
          PREFIX + key,
          value,
        ]),
      ),
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'bench' },
  };
}

function clusterOf(workload: AcmeWorkload): string {
  const cluster = acmeClusters.find(({ name }) => name === workload.cluster);
  return cluster?.sysdigName ?? workload.cluster;
}

/** A service: one workload, the repository of its image, its builds, its resource. */
function forWorkload(workload: AcmeWorkload): Entity {
  const [{ image }] = workload.containers;
  const [registry, ...path] = image.replace(/:[^:/]*$/, '').split('/');
  const repository = path.join('/');
  return component(`${workload.cluster}-${workload.name}`, {
    'kubernetes-cluster-name': clusterOf(workload),
    'kubernetes-namespace-name': workload.namespace,
    'kubernetes-workload-name': workload.name,
    'kubernetes-workload-type': workload.kind.toLowerCase(),
    'registry-name': registry,
    'registry-repository': repository,
    'image-freetext': repository,
    'resource-name': workload.name,
    'resource-type': workload.kind,
  });
}

/** A team: everything in one namespace of a cluster. */
function forNamespace(cluster: string, namespace: string): Entity {
  return component(`team-${cluster}-${namespace}`, {
    'kubernetes-cluster-name': cluster,
    'kubernetes-namespace-name': namespace,
    'registry-vendor': 'harbor',
    'image-freetext': namespace,
    category: 'Workload',
  });
}

/** A platform: everything in some clusters. */
function forClusters(name: string, ...clusters: string[]): Entity {
  return component(`platform-${name}`, {
    'kubernetes-cluster-name': clusters.join(','),
    'registry-vendor': 'harbor,ecr',
    'image-freetext': 'registry',
    platform: 'Kubernetes',
  });
}

const prod = acmeClusters[0].sysdigName;

/**
 * Twenty components that ask for all four reports: eleven services with a few lines each, seven teams with up to some
 * dozens, and two platforms with hundreds. The clusters of the fleet are the simulator's.
 */
export const entities: readonly Entity[] = [
  ...acmeWorkloads.map(forWorkload),
  forNamespace(prod, 'storefront'),
  forNamespace(prod, 'sock-shop'),
  forNamespace(prod, 'billing'),
  forNamespace(prod, 'audio-playback'),
  forNamespace('fleet-eu-1', 'media'),
  forNamespace('fleet-us-1', 'search'),
  forNamespace('fleet-ap-1', 'analytics'),
  forClusters('eu-1', 'fleet-eu-1'),
  forClusters('all', 'fleet-eu-1', 'fleet-eu-2', 'fleet-us-1', 'fleet-ap-1'),
];

/** The component whose running image has a scan of several megabytes. */
export const largeEntity = 'prod-playback-order';

/** A component whose running image has a scan of a few kilobytes. */
export const smallEntity = 'prod-storefront-web';
