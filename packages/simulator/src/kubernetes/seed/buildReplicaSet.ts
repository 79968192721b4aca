import type { ClusterObject } from '../cluster/ClusterObject';
import { buildPod } from './buildPod';
import { withoutZeroes } from './conditions';
import { countReady } from './deploymentConditions';
import { nameSuffix } from './generatedName';
import { podTemplateSpec, type PlannedContainer } from './podTemplate';
import { buildObject, type Seed } from './Seed';
import type { PodPlan } from './WorkloadPlan';

/** A ReplicaSet that is to be built. */
export interface ReplicaSetPlan {
  /** The Deployment's name, a dash, and the hash of the template. */
  name: string;
  /** The Deployment. */
  owner: ClusterObject;
  /** Pods that the Deployment wants in all. */
  replicas: number;
  age: number;
  /** Number of the deployment. */
  revision: number;
  labels: Readonly<Record<string, string>>;
  selector: Readonly<Record<string, string>>;
  containers: readonly PlannedContainer[];
  pods: readonly PodPlan[];
  /** Place of its first pod among those of the Deployment; decides about the nodes. */
  firstIndex: number;
}

/** A ReplicaSet with its pods. */
export function buildReplicaSet(
  seed: Seed,
  what: ReplicaSetPlan,
): ClusterObject[] {
  const { name, owner, containers, pods } = what;
  const hash = {
    'pod-template-hash': name.slice(owner.metadata.name.length + 1),
  };
  const labels = { ...what.labels, ...hash };
  const set = buildObject(
    seed,
    {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      name,
      namespace: owner.metadata.namespace,
      age: what.age,
      labels,
      annotations: {
        'deployment.kubernetes.io/desired-replicas': String(what.replicas),
        'deployment.kubernetes.io/revision': String(what.revision),
      },
      owner,
    },
    {
      spec: {
        replicas: pods.length,
        selector: { matchLabels: { ...what.selector, ...hash } },
        template: { metadata: { labels }, spec: podTemplateSpec(containers) },
      },
      status: {
        observedGeneration: 1,
        replicas: pods.length,
        ...withoutZeroes({
          fullyLabeledReplicas: pods.length,
          readyReplicas: countReady(pods),
          availableReplicas: countReady(pods),
        }),
      },
    },
  );
  return [
    set,
    ...pods.map((pod, index) =>
      buildPod(seed, pod, {
        name: `${name}-${nameSuffix(`${name}/${index}`, 5)}`,
        owner: set,
        labels,
        containers,
        index: what.firstIndex + index,
      }),
    ),
  ];
}
