import type { DaemonSetObject, PodObject, StatefulSetObject } from '../objects';
import { judgeCounts } from './judgeCounts';
import { askPods, findStuck, judgeTooFew, rollingOut } from './podOpinion';
import { verdict, type Verdict } from './Verdict';

/** How a StatefulSet does. */
export function judgeStatefulSet(
  statefulSet: StatefulSetObject,
  pods: readonly PodObject[],
  now: number,
): Verdict {
  return judgeCounts(statefulSet, pods, now, (desired, status, opinion) => {
    const { metadata, spec } = statefulSet;
    const ready = status.readyReplicas ?? 0;
    const updated = status.updatedReplicas ?? 0;
    const partition = spec?.updateStrategy?.rollingUpdate?.partition ?? 0;
    const isRolling =
      spec?.updateStrategy?.type !== 'OnDelete' &&
      status.updateRevision !== undefined &&
      status.currentRevision !== status.updateRevision &&
      updated < desired - partition;
    const isBehind =
      (status.observedGeneration ?? Infinity) < (metadata.generation ?? 0);
    const since = metadata.creationTimestamp;
    const stuck = findStuck(opinion, ready, desired, since, now);
    if (isBehind || isRolling) {
      return stuck ?? rollingOut(updated, desired);
    }
    if (ready < desired) {
      // They start one after the other.
      const isStarting =
        (status.replicas ?? 0) < desired && !opinion.waiting && !stuck;
      return isStarting
        ? rollingOut(ready, desired)
        : judgeTooFew(opinion, ready, desired);
    }
    return verdict('healthy');
  });
}

/** How a DaemonSet does. */
export function judgeDaemonSet(
  { metadata, spec, status }: DaemonSetObject,
  pods: readonly PodObject[],
  now: number,
): Verdict {
  const opinion = askPods(pods, now);
  if (opinion.broken) {
    return opinion.broken;
  }
  const desired = status?.desiredNumberScheduled;
  if (!status || desired === undefined) {
    return verdict('unknown', 'noStatus');
  }
  if (desired === 0) {
    return verdict('scaledToZero', 'noNodes');
  }
  const ready = status.numberReady ?? 0;
  const updated = status.updatedNumberScheduled ?? 0;
  const isBehind =
    (status.observedGeneration ?? Infinity) < (metadata.generation ?? 0);
  const isRolling =
    spec?.updateStrategy?.type !== 'OnDelete' && updated < desired;
  if (isBehind || isRolling) {
    const since = metadata.creationTimestamp;
    return (
      findStuck(opinion, ready, desired, since, now) ??
      rollingOut(updated, desired)
    );
  }
  return ready < desired
    ? judgeTooFew(opinion, ready, desired)
    : verdict('healthy');
}
