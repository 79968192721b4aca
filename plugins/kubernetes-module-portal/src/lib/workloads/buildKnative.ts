import type { KubernetesObjects, Metadata } from '../objects';
import { judgeKnativeService, judgeRevision } from '../state';
import { findImages, isReady } from './countPods';
import { KNATIVE_SERVICE_LABEL, type PodGroups } from './podGroups';
import type { Workload } from './Workload';
import type { WorkloadFactory } from './workloadFactory';

const isOf = (part: Metadata, service: Metadata) =>
  part.namespace === service.namespace &&
  part.labels.get(KNATIVE_SERVICE_LABEL) === service.name;

/** Whether something is a part of a Knative Service that the cluster told about. */
export function isMadeByKnative(
  part: Metadata,
  { knativeServices }: KubernetesObjects,
): boolean {
  return knativeServices.some(({ metadata }) => isOf(part, metadata));
}

/** Services of Knative, with their revisions and the pods that serve now. */
export function buildKnative(
  make: WorkloadFactory,
  objects: KubernetesObjects,
  { podsOf }: PodGroups,
  now: number,
): Workload[] {
  return objects.knativeServices.map(each => {
    const { metadata, spec, status } = each;
    const pods = podsOf({ kind: 'KnativeService', ...metadata });
    const revisions = objects.knativeRevisions.filter(revision =>
      isOf(revision.metadata, metadata),
    );
    const deployments = objects.deployments.filter(deployment =>
      isOf(deployment.metadata, metadata),
    );
    // A revision may be the target of several, and those that only give it an address have no share.
    const percentOf = (name: string) => {
      const targets = (status?.traffic ?? []).filter(
        ({ revisionName }) => revisionName === name,
      );
      return targets.length > 0
        ? targets.reduce((sum, { percent = 0 }) => sum + percent, 0)
        : undefined;
    };
    // Revisions need not carry the label that the clusters are asked for.
    const guessState = (name: string) =>
      name === status?.latestReadyRevisionName ? 'ready' : 'unknown';
    const names = new Set([
      ...(status?.traffic ?? []).flatMap(
        ({ revisionName }) => revisionName ?? [],
      ),
      ...revisions.map(revision => revision.metadata.name),
    ]);
    return make(
      'KnativeService',
      metadata,
      judgeKnativeService(each, revisions, pods, deployments.length > 0, now),
      {
        pods,
        images: findImages(spec?.template?.spec?.containers),
        ready:
          pods.length > 0 || deployments.length > 0
            ? pods.filter(isReady).length
            : undefined,
        desired:
          deployments.length > 0
            ? deployments.reduce(
                (sum, deployment) => sum + (deployment.spec?.replicas ?? 1),
                0,
              )
            : undefined,
        url: status?.url,
        revisions: [...names].map(name => {
          const found = revisions.find(
            revision => revision.metadata.name === name,
          );
          return {
            name,
            state: found ? judgeRevision(found) : guessState(name),
            percent: percentOf(name),
          };
        }),
      },
    );
  });
}
