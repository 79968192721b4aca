import type { ClusterObject } from '../cluster/ClusterObject';
import { buildPod } from './buildPod';
import { stamped, withoutZeroes, type Condition } from './conditions';
import { nameSuffix } from './generatedName';
import { podTemplateSpec, type PlannedContainer } from './podTemplate';
import { ago, buildObject, MINUTE, type Seed } from './Seed';
import type { PodPlan, WorkloadPlan } from './WorkloadPlan';

/** A Deployment that is to be built. */
export interface DeploymentPlan {
  name: string;
  namespace: string;
  replicas: number;
  labels: Readonly<Record<string, string>>;
  containers: readonly PlannedContainer[];
  plan: WorkloadPlan;
  /** What made it, if that was not a person. */
  owner?: ClusterObject;
}

/** After so long without progress a Deployment gives up. */
const PROGRESS_DEADLINE = 10 * MINUTE;

function countReady(pods: readonly PodPlan[]): number {
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

function withTag(
  containers: readonly PlannedContainer[],
  tag: string,
): PlannedContainer[] {
  return containers.map(({ name, image }) => ({
    name,
    image: image.replace(/:[^:/]*$/, `:${tag}`),
  }));
}

/** A Deployment, its newest ReplicaSet and the one before, and their pods. */
export function buildDeployment(
  seed: Seed,
  what: DeploymentPlan,
): ClusterObject[] {
  const { name, namespace, replicas, labels, containers, plan } = what;
  const { age, deployed, pods } = plan;
  const old = pods.filter(({ previous }) => previous);
  const updated = pods.filter(({ previous }) => !previous);
  const ready = countReady(pods);
  const selector = { app: labels.app };
  const generation = 12;
  const nameOf = (tag: string) =>
    `${name}-${nameSuffix(`${seed.cluster.name}/${name}/${tag}`, 9)}`;
  const newest = nameOf('newest');
  const troubled = Math.min(
    ...pods
      .filter(({ state }) => state !== 'running')
      .map(pod => pod.restarted ?? pod.age),
    deployed,
  );

  const deployment = buildObject(
    seed,
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      name,
      namespace,
      age,
      labels,
      annotations: { 'deployment.kubernetes.io/revision': '12' },
      owner: what.owner,
    },
    {
      spec: {
        replicas,
        selector: { matchLabels: selector },
        template: { metadata: { labels }, spec: podTemplateSpec(containers) },
        strategy: plan.recreate
          ? { type: 'Recreate' }
          : {
              type: 'RollingUpdate',
              rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' },
            },
        revisionHistoryLimit: 10,
        progressDeadlineSeconds: PROGRESS_DEADLINE,
      },
      status: {
        observedGeneration: generation,
        ...withoutZeroes({
          replicas: pods.length,
          updatedReplicas: updated.length,
          readyReplicas: ready,
          availableReplicas: ready,
          unavailableReplicas: pods.length - ready,
        }),
        conditions: [
          stamped(availability(ready >= replicas), {
            changed: ago(seed, troubled),
            updated: ago(seed, troubled),
          }),
          stamped(progress(newest, plan, ready), {
            changed: ago(seed, deployed),
            updated: ago(seed, Math.max(deployed - 60, 0)),
          }),
        ],
      },
    },
  );
  deployment.metadata.generation = generation;

  const replicaSet = (
    options: { isNewest: boolean; age: number; revision: string },
    own: readonly PodPlan[],
  ): ClusterObject[] => {
    const { isNewest, revision } = options;
    const setName = isNewest ? newest : nameOf('previous');
    const podLabels = {
      ...labels,
      'pod-template-hash': setName.slice(name.length + 1),
    };
    const images = isNewest
      ? containers
      : withTag(containers, plan.previousTag);
    const set = buildObject(
      seed,
      {
        apiVersion: 'apps/v1',
        kind: 'ReplicaSet',
        name: setName,
        namespace,
        age: options.age,
        labels: podLabels,
        annotations: {
          'deployment.kubernetes.io/desired-replicas': String(replicas),
          'deployment.kubernetes.io/revision': revision,
        },
        owner: deployment,
      },
      {
        spec: {
          replicas: own.length,
          selector: {
            matchLabels: {
              ...selector,
              'pod-template-hash': podLabels['pod-template-hash'],
            },
          },
          template: {
            metadata: { labels: podLabels },
            spec: podTemplateSpec(images),
          },
        },
        status: {
          observedGeneration: 1,
          replicas: own.length,
          ...withoutZeroes({
            fullyLabeledReplicas: own.length,
            readyReplicas: countReady(own),
            availableReplicas: countReady(own),
          }),
        },
      },
    );
    return [
      set,
      ...own.map((pod, index) =>
        buildPod(seed, pod, {
          name: `${setName}-${nameSuffix(`${setName}/${index}`, 5)}`,
          owner: set,
          labels: podLabels,
          containers: images,
          index: isNewest ? index + old.length : index,
        }),
      ),
    ];
  };

  return [
    deployment,
    ...replicaSet({ isNewest: true, age: deployed, revision: '12' }, updated),
    ...replicaSet(
      {
        isNewest: false,
        age: Math.min(age, Math.max(deployed * 2, (old[0]?.age ?? 0) + 3)),
        revision: '11',
      },
      old,
    ),
  ];
}
