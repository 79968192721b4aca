import type { KubernetesObject } from '../knative';
import type { Cluster } from './cluster/Cluster';

/**
 * Puts other Knative objects into a cluster, in place of all that are there. What belongs to other groups, such as the
 * core Services that take events, is left and added to. Throws for a cluster without Knative.
 */
export function useKnativeObjects(
  cluster: Cluster,
  objects: readonly KubernetesObject[],
): void {
  for (const type of cluster.types) {
    if (type.group.endsWith('.knative.dev')) {
      for (const { metadata } of cluster.list(type)) {
        cluster.remove(type, metadata.namespace, metadata.name);
      }
    }
  }
  for (const object of objects) {
    cluster.apply({ ...object });
  }
}
