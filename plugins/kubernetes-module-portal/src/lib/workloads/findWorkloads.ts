import type { KubernetesObjects } from '../objects';
import { compareStates } from '../state';
import { findAutoscalers, findUrgentAutoscalers } from './autoscalers';
import { buildBatch } from './buildBatch';
import { buildControllers } from './buildControllers';
import { buildKnative, isMadeByKnative } from './buildKnative';
import { buildLoosePods } from './buildLoosePods';
import { groupPods } from './podGroups';
import type { ClusterName, Workload } from './Workload';
import { createWorkloadFactory } from './workloadFactory';

/** Sorts workloads: worst state first, then by name, cluster and kind. */
export function compareWorkloads(a: Workload, b: Workload): number {
  return (
    compareStates(a.state, b.state) ||
    a.name.localeCompare(b.name, 'en-US') ||
    a.clusterTitle.localeCompare(b.clusterTitle, 'en-US') ||
    a.kind.localeCompare(b.kind, 'en-US')
  );
}

/**
 * The workloads of one cluster, worst first. Parts are folded into the thing that people know them by; an autoscaler is a
 * line of its own only where it needs a look.
 *
 * @param now - milliseconds since 1970; some states depend on how long they have lasted.
 */
export function findWorkloads(
  cluster: ClusterName,
  objects: KubernetesObjects,
  now: number,
): Workload[] {
  const make = createWorkloadFactory(cluster);
  const groups = groupPods(objects);
  const autoscalers = findAutoscalers(objects);
  const own = {
    ...objects,
    deployments: objects.deployments.filter(
      each => !isMadeByKnative(each.metadata, objects),
    ),
  };
  return [
    ...buildControllers(make, own, groups, autoscalers, now),
    ...buildBatch(make, own, groups, now),
    ...buildKnative(make, objects, groups, now),
    ...findUrgentAutoscalers(make, objects),
    ...buildLoosePods(make, groups, now),
  ].sort(compareWorkloads);
}
