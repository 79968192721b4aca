import type { Metadata, PodObject } from '../objects';
import type { Verdict } from '../state';
import { countRestarts } from './countPods';
import type { ClusterName, Workload } from './Workload';

// As much of an id as `useOpenItem` takes from the URL.
const MAX_ID = 200;

/** Makes the workloads of one cluster. */
export type WorkloadFactory = (
  kind: string,
  metadata: Pick<Metadata, 'name' | 'namespace'> & Partial<Metadata>,
  verdict: Verdict,
  rest: Pick<Workload, 'images'> & {
    pods: readonly PodObject[];
  } & Partial<Workload>,
) => Workload;

/** A factory for the workloads of a cluster: ids, names, and what all kinds have in common. */
export function createWorkloadFactory(cluster: ClusterName): WorkloadFactory {
  return (kind, { name, namespace, uid, creationTimestamp }, verdict, rest) => {
    const id = [cluster.name, kind, namespace, name].join('/');
    return {
      // Names may be longer than what fits into the URL; the uid is the same for as long as the object exists.
      id: id.length <= MAX_ID ? id : uid ?? id.slice(0, MAX_ID),
      cluster: cluster.name,
      clusterTitle: cluster.title || cluster.name,
      kind,
      namespace,
      name,
      createdAt: creationTimestamp,
      restarts: countRestarts(rest.pods),
      ...verdict,
      ...rest,
    };
  };
}
