import type {
  Condition,
  DeploymentObject,
  PodObject,
  ReplicaSetObject,
} from '../objects';
import { judgeCounts } from './judgeCounts';
import { judgePod } from './judgePod';
import { hasEnded, judgeTooFew, rollingOut } from './podOpinion';
import { findWorstVerdict, verdict, type Verdict } from './Verdict';

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
  deployment: DeploymentObject,
  pods: readonly PodObject[],
  now: number,
): Verdict {
  return judgeCounts(deployment, pods, now, (desired, status, opinion) => {
    const { metadata, spec } = deployment;
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
  });
}

/** How a ReplicaSet does that belongs to nothing that is known. */
export function judgeReplicaSet(
  replicaSet: ReplicaSetObject,
  pods: readonly PodObject[],
  now: number,
): Verdict {
  return judgeCounts(replicaSet, pods, now, (desired, status, opinion) => {
    const ready = status.readyReplicas ?? 0;
    return (
      findReplicaFailure(status.conditions, ready) ??
      (ready < desired
        ? judgeTooFew(opinion, ready, desired)
        : verdict('healthy'))
    );
  });
}

/**
 * The pods that count of something that the cluster did not tell about: those that have ended do so only while nothing has
 * taken their place, and failed tries of a Job only until one succeeds.
 */
export function findCurrentPods(
  kind: string,
  pods: readonly PodObject[],
): readonly PodObject[] {
  const live = pods.filter(pod => !hasEnded(pod));
  const succeeded =
    kind === 'Job'
      ? pods.filter(({ status }) => status?.phase === 'Succeeded')
      : [];
  return [live, succeeded].find(each => each.length > 0) ?? pods;
}

/** How the pods of something do that the cluster did not tell about. */
export function judgePods(pods: readonly PodObject[], now: number): Verdict {
  return (
    findWorstVerdict(pods.map(pod => judgePod(pod, now))) ??
    verdict('unknown', 'noStatus')
  );
}
