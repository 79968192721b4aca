import type { Cluster } from '../cluster/Cluster';
import type { ClusterObject } from '../cluster/ClusterObject';
import type { ResourceType } from '../discovery/ResourceType';
import { objectNotFound } from '../StatusError';

const GRACE_SECONDS = 30;

/** Takes a pod out of the cluster, with its metrics, and gives it back as it is on its way out; 404 for another one. */
export function deletePod(
  cluster: Cluster,
  type: ResourceType,
  namespace: string | undefined,
  options: { name: string; now: number },
): ClusterObject {
  const { name, now } = options;
  const pod = cluster.remove(type, namespace, name);
  if (!pod) {
    throw objectNotFound(type, name);
  }
  cluster.remove({ group: 'metrics.k8s.io', plural: 'pods' }, namespace, name);
  return {
    ...pod,
    metadata: {
      ...pod.metadata,
      deletionTimestamp: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'),
      deletionGracePeriodSeconds: GRACE_SECONDS,
    },
  };
}
