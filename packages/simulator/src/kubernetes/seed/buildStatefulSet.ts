import type { ClusterObject } from '../cluster/ClusterObject';
import { buildPod } from './buildPod';
import type { DeploymentPlan } from './buildDeployment';
import { withoutZeroes } from './conditions';
import { nameSuffix } from './generatedName';
import { podTemplateSpec } from './podTemplate';
import { buildObject, type Seed } from './Seed';

/** A StatefulSet with its pods, which are numbered. */
export function buildStatefulSet(
  seed: Seed,
  what: DeploymentPlan,
): ClusterObject[] {
  const { name, namespace, replicas, labels, containers, plan } = what;
  const revision = `${name}-${nameSuffix(`${seed.cluster.name}/${name}`, 10)}`;
  const ready = plan.pods.filter(({ state }) => state === 'running').length;
  const set = buildObject(
    seed,
    {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      name,
      namespace,
      age: plan.age,
      labels,
    },
    {
      spec: {
        replicas,
        serviceName: name,
        selector: { matchLabels: { app: labels.app } },
        template: { metadata: { labels }, spec: podTemplateSpec(containers) },
        podManagementPolicy: 'OrderedReady',
        updateStrategy: {
          type: 'RollingUpdate',
          rollingUpdate: { partition: 0 },
        },
        revisionHistoryLimit: 10,
      },
      status: {
        observedGeneration: 4,
        replicas: plan.pods.length,
        availableReplicas: ready,
        ...withoutZeroes({
          readyReplicas: ready,
          currentReplicas: plan.pods.length,
          updatedReplicas: plan.pods.length,
        }),
        collisionCount: 0,
        currentRevision: revision,
        updateRevision: revision,
      },
    },
  );
  set.metadata.generation = 4;
  return [
    set,
    ...plan.pods.map((pod, index) =>
      buildPod(seed, pod, {
        name: `${name}-${index}`,
        owner: set,
        labels: {
          ...labels,
          'apps.kubernetes.io/pod-index': String(index),
          'controller-revision-hash': revision,
          'statefulset.kubernetes.io/pod-name': `${name}-${index}`,
        },
        containers,
        index,
      }),
    ),
  ];
}
