import type { KubernetesObjects } from '../objects';
import { judgePod, judgePods } from '../state';
import { findImages, isReady } from './countPods';
import type { PodGroups } from './podGroups';
import type { Workload } from './Workload';
import type { WorkloadFactory } from './workloadFactory';

/** Pods that nothing manages, and those of things that the cluster did not tell about, such as an unlabelled Deployment. */
export function buildLoosePods(
  make: WorkloadFactory,
  objects: KubernetesObjects,
  { others }: PodGroups,
  now: number,
): Workload[] {
  const cronJobs = new Set(
    objects.cronJobs.map(({ metadata }) => metadata.name),
  );
  return others
    .filter(({ root }) => !(root.kind === 'CronJob' && cronJobs.has(root.name)))
    .map(({ root, pods }) => {
      const [first] = pods;
      const images = findImages(
        pods.flatMap(pod => pod.spec?.containers ?? []),
      );
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
      return make(root.kind, root, judgePods(pods, now), {
        pods,
        images,
        ready: pods.filter(isReady).length,
        desired: pods.length,
        createdAt: pods
          .flatMap(pod => pod.metadata.creationTimestamp ?? [])
          .sort((a, b) => a.localeCompare(b, 'en-US'))
          .at(0),
      });
    });
}
