import type {
  Condition,
  DaemonSetObject,
  DeploymentObject,
  PodObject,
  ReplicaSetObject,
  StatefulSetObject,
} from '../objects';
import { judgePod } from './judgePod';
import { findWorstVerdict, verdict, type Verdict } from './Verdict';

/** What the pods of a controller say, before its own counts are looked at. */
interface PodOpinion {
  /** A pod that cannot work as it is; says more than any count. */
  broken?: Verdict;
  /** Why pods are not ready that may well become so. */
  waiting?: Verdict;
  /** Why a pod ended that is still listed, although it has been replaced. */
  ended?: Verdict;
}

const BROKEN = new Set(['crashLoop', 'imagePull', 'failed', 'pending']);

const isGone = ({ metadata, status }: PodObject) =>
  metadata.deletionTimestamp !== undefined ||
  status?.phase === 'Failed' ||
  status?.phase === 'Succeeded';

function askPods(pods: readonly PodObject[], now: number): PodOpinion {
  const worst = findWorstVerdict(
    pods.filter(pod => !isGone(pod)).map(pod => judgePod(pod, now)),
  );
  const ended = findWorstVerdict(
    pods
      .filter(pod => isGone(pod) && !pod.metadata.deletionTimestamp)
      .map(pod => judgePod(pod, now)),
  );
  if (!worst || worst.state === 'healthy') {
    return { ended };
  }
  return BROKEN.has(worst.state)
    ? { broken: worst, ended }
    : { waiting: worst, ended };
}

function judgeTooFew(
  opinion: PodOpinion,
  ready: number,
  desired: number,
): Verdict {
  return (
    opinion.waiting ?? {
      state: 'degraded',
      cause: opinion.ended?.cause ?? {
        code: 'missingReplicas',
        done: ready,
        all: desired,
      },
    }
  );
}

const rollingOut = (done: number, all: number) =>
  verdict('progressing', 'rollingOut', { done, all });

const find = (conditions: readonly Condition[] | undefined, type: string) =>
  conditions?.find(condition => condition.type === type);

function findReplicaFailure(
  conditions: readonly Condition[] | undefined,
  ready: number,
): Verdict | undefined {
  const failure = find(conditions, 'ReplicaFailure');
  return failure?.status === 'True'
    ? verdict(ready === 0 ? 'failed' : 'degraded', 'replicaFailure', {
        message: failure.message,
      })
    : undefined;
}

/** How a Deployment does, from its pods, its rollout and its counts. */
export function judgeDeployment(
  { metadata, spec, status }: DeploymentObject,
  pods: readonly PodObject[],
  now: number,
): Verdict {
  const desired = spec?.replicas ?? 1;
  if (desired === 0) {
    return verdict('scaledToZero', 'noReplicas');
  }
  const opinion = askPods(pods, now);
  if (opinion.broken) {
    return opinion.broken;
  }
  if (!status) {
    return verdict('unknown', 'noStatus');
  }
  const updated = status.updatedReplicas ?? 0;
  const available = status.availableReplicas ?? 0;
  const failure = findReplicaFailure(status.conditions, available);
  if (failure) {
    return failure;
  }
  const progress = find(status.conditions, 'Progressing');
  if (progress?.status === 'False') {
    return verdict(
      available === 0 ? 'failed' : 'degraded',
      'progressDeadline',
      { message: progress.message },
    );
  }
  const isBehind =
    (status.observedGeneration ?? Infinity) < (metadata.generation ?? 0);
  const isMoving =
    isBehind || updated < desired || (status.replicas ?? 0) > updated;
  if (isMoving && !spec?.paused) {
    return rollingOut(Math.min(updated, available), desired);
  }
  if (available < desired) {
    // The rollout is complete once all replicas were available; what is missing later has been lost since.
    return progress && progress.reason !== 'NewReplicaSetAvailable'
      ? opinion.waiting ?? rollingOut(available, desired)
      : judgeTooFew(opinion, available, desired);
  }
  return spec?.paused ? verdict('healthy', 'paused') : verdict('healthy');
}

/** How a ReplicaSet does that belongs to nothing that is known. */
export function judgeReplicaSet(
  { spec, status }: ReplicaSetObject,
  pods: readonly PodObject[],
  now: number,
): Verdict {
  const desired = spec?.replicas ?? 1;
  if (desired === 0) {
    return verdict('scaledToZero', 'noReplicas');
  }
  const opinion = askPods(pods, now);
  if (opinion.broken) {
    return opinion.broken;
  }
  if (!status) {
    return verdict('unknown', 'noStatus');
  }
  const ready = status.readyReplicas ?? 0;
  return (
    findReplicaFailure(status.conditions, ready) ??
    (ready < desired
      ? judgeTooFew(opinion, ready, desired)
      : verdict('healthy'))
  );
}

/** How a StatefulSet does. */
export function judgeStatefulSet(
  { metadata, spec, status }: StatefulSetObject,
  pods: readonly PodObject[],
  now: number,
): Verdict {
  const desired = spec?.replicas ?? 1;
  if (desired === 0) {
    return verdict('scaledToZero', 'noReplicas');
  }
  const opinion = askPods(pods, now);
  if (opinion.broken) {
    return opinion.broken;
  }
  if (!status) {
    return verdict('unknown', 'noStatus');
  }
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
  if (isBehind || isRolling) {
    return rollingOut(updated, desired);
  }
  if (ready < desired) {
    // They start one after the other.
    return (status.replicas ?? 0) < desired && !opinion.waiting
      ? rollingOut(ready, desired)
      : judgeTooFew(opinion, ready, desired);
  }
  return verdict('healthy');
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
    return rollingOut(updated, desired);
  }
  return ready < desired
    ? judgeTooFew(opinion, ready, desired)
    : verdict('healthy');
}

/** How the pods of something do that the cluster did not tell about. */
export function judgePods(pods: readonly PodObject[], now: number): Verdict {
  return (
    findWorstVerdict(pods.map(pod => judgePod(pod, now))) ??
    verdict('unknown', 'noStatus')
  );
}
