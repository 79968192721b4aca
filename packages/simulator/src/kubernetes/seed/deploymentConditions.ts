import { stamped, type Condition } from './conditions';
import { ago, MINUTE, type Seed } from './Seed';
import type { PodPlan, WorkloadPlan } from './WorkloadPlan';

/** After so long without progress a Deployment gives up. */
export const PROGRESS_DEADLINE = 10 * MINUTE;

/** How many pods are ready. */
export function countReady(pods: readonly PodPlan[]): number {
  return pods.filter(({ state }) => state === 'running').length;
}

function progress(
  name: string,
  { pods, deployed }: WorkloadPlan,
  ready: number,
): Condition {
  const base = { type: 'Progressing' } as const;
  if (pods.some(({ previous }) => previous)) {
    return {
      ...base,
      status: 'True',
      reason: 'ReplicaSetUpdated',
      message: `ReplicaSet "${name}" is progressing.`,
    };
  }
  const isStuck =
    ready === 0 &&
    deployed > PROGRESS_DEADLINE &&
    pods.some(({ state }) => state === 'image-pull');
  return isStuck
    ? {
        ...base,
        status: 'False',
        reason: 'ProgressDeadlineExceeded',
        message: `ReplicaSet "${name}" has timed out progressing.`,
      }
    : {
        ...base,
        status: 'True',
        reason: 'NewReplicaSetAvailable',
        message: `ReplicaSet "${name}" has successfully progressed.`,
      };
}

function availability(isAvailable: boolean): Condition {
  return isAvailable
    ? {
        type: 'Available',
        status: 'True',
        reason: 'MinimumReplicasAvailable',
        message: 'Deployment has minimum availability.',
      }
    : {
        type: 'Available',
        status: 'False',
        reason: 'MinimumReplicasUnavailable',
        message: 'Deployment does not have minimum availability.',
      };
}

/** What a Deployment reports about how it gets on. `replicaSet` is the name of its newest one. */
export function deploymentConditions(
  seed: Seed,
  plan: WorkloadPlan,
  { replicas, replicaSet }: { replicas: number; replicaSet: string },
) {
  const { deployed, pods } = plan;
  const ready = countReady(pods);
  const troubled = Math.min(
    ...pods
      .filter(({ state }) => state !== 'running')
      .map(pod => pod.restarted ?? pod.age),
    deployed,
  );
  return [
    stamped(availability(ready >= replicas), {
      changed: ago(seed, troubled),
      updated: ago(seed, troubled),
    }),
    stamped(progress(replicaSet, plan, ready), {
      changed: ago(seed, deployed),
      updated: ago(seed, Math.max(deployed - 60, 0)),
    }),
  ];
}
