import type { PodObject } from '../objects';
import { findCurrentPods, judgePod, judgePods } from '../state';
import { findImages, isReady } from './countPods';
import type { PodGroups } from './podGroups';
import type { Workload } from './Workload';
import type { WorkloadFactory } from './workloadFactory';

/** Pods that nothing manages, and those of things that the cluster did not tell about, such as an unlabelled Deployment. */
export function buildLoosePods(
  make: WorkloadFactory,
  { others }: PodGroups,
  now: number,
): Workload[] {
  return others.map(({ root, pods }) => {
    const [first] = pods;
    const images = findImages(pods.flatMap(pod => pod.spec?.containers ?? []));
    if (root.kind === 'Pod') {
      const containers = first.spec?.containers ?? [];
      const statuses = first.status?.containerStatuses ?? [];
      return make('Pod', first.metadata, judgePod(first, now), {
        pods,
        images,
        ready: first.status && statuses.filter(each => each.ready).length,
        desired: Math.max(containers.length, statuses.length) || undefined,
      });
    }
    const current = findCurrentPods(root.kind, pods);
    const isDone = ({ status }: PodObject) =>
      root.kind === 'Job' && status?.phase === 'Succeeded';
    return make(root.kind, root, judgePods(current, now), {
      pods,
      images,
      ready: current.filter(pod => isReady(pod) || isDone(pod)).length,
      desired: current.length,
      createdAt: pods
        .flatMap(pod => pod.metadata.creationTimestamp ?? [])
        .sort((a, b) => a.localeCompare(b, 'en-US'))
        .at(0),
    });
  });
}
