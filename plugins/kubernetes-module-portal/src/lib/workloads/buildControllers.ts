import { findOwner, type KubernetesObjects } from '../objects';
import {
  judgeDaemonSet,
  judgeDeployment,
  judgeReplicaSet,
  judgeStatefulSet,
} from '../state';
import type { AutoscalersOf } from './autoscalers';
import { findImages } from './countPods';
import type { PodGroups } from './podGroups';
import type { Workload } from './Workload';
import type { WorkloadFactory } from './workloadFactory';

const imagesOf = (template?: {
  spec?: { containers: ReadonlyArray<{ image?: string }> };
}) => findImages(template?.spec?.containers);

/** What keeps a number of pods running: Deployments, StatefulSets, DaemonSets, and ReplicaSets that belong to nothing. */
export function buildControllers(
  make: WorkloadFactory,
  objects: KubernetesObjects,
  { podsOf }: PodGroups,
  autoscalersOf: AutoscalersOf,
  now: number,
): Workload[] {
  const deployments = objects.deployments.map(each => {
    const { metadata, spec, status } = each;
    const pods = podsOf({ kind: 'Deployment', ...metadata });
    return make('Deployment', metadata, judgeDeployment(each, pods, now), {
      pods,
      images: imagesOf(spec?.template),
      ready: status && (status.readyReplicas ?? 0),
      desired: spec?.replicas ?? 1,
      autoscaler: autoscalersOf('Deployment', metadata),
    });
  });
  const statefulSets = objects.statefulSets.map(each => {
    const { metadata, spec, status } = each;
    const pods = podsOf({ kind: 'StatefulSet', ...metadata });
    return make('StatefulSet', metadata, judgeStatefulSet(each, pods, now), {
      pods,
      images: imagesOf(spec?.template),
      ready: status && (status.readyReplicas ?? 0),
      desired: spec?.replicas ?? 1,
      autoscaler: autoscalersOf('StatefulSet', metadata),
    });
  });
  const daemonSets = objects.daemonSets.map(each => {
    const { metadata, spec, status } = each;
    const pods = podsOf({ kind: 'DaemonSet', ...metadata });
    return make('DaemonSet', metadata, judgeDaemonSet(each, pods, now), {
      pods,
      images: imagesOf(spec?.template),
      ready: status && (status.numberReady ?? 0),
      desired: status?.desiredNumberScheduled,
    });
  });
  // Those of a Deployment are a part of it, and its old ones keep no pods.
  const replicaSets = objects.replicaSets
    .filter(({ metadata }) => !findOwner(metadata))
    .map(each => {
      const { metadata, spec, status } = each;
      const pods = podsOf({ kind: 'ReplicaSet', ...metadata });
      return make('ReplicaSet', metadata, judgeReplicaSet(each, pods, now), {
        pods,
        images: imagesOf(spec?.template),
        ready: status && (status.readyReplicas ?? 0),
        desired: spec?.replicas ?? 1,
      });
    });
  return [...deployments, ...statefulSets, ...daemonSets, ...replicaSets];
}
