import type { ClusterObject } from '../cluster/ClusterObject';
import { buildReplicaSet } from './buildReplicaSet';
import { withoutZeroes } from './conditions';
import {
  countReady,
  deploymentConditions,
  PROGRESS_DEADLINE,
} from './deploymentConditions';
import { nameSuffix } from './generatedName';
import { podTemplateSpec, type PlannedContainer } from './podTemplate';
import { buildObject, type Seed } from './Seed';
import type { WorkloadPlan } from './WorkloadPlan';

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

/** How often the workloads of the demo have been deployed. */
export const REVISION = 12;

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
  const nameOf = (tag: string) =>
    `${name}-${nameSuffix(`${seed.cluster.name}/${name}/${tag}`, 9)}`;
  const newest = nameOf('newest');
  const deployment = buildObject(
    seed,
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      name,
      namespace,
      age,
      labels,
      annotations: { 'deployment.kubernetes.io/revision': String(REVISION) },
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
        observedGeneration: REVISION,
        ...withoutZeroes({
          replicas: pods.length,
          updatedReplicas: updated.length,
          readyReplicas: ready,
          availableReplicas: ready,
          unavailableReplicas: pods.length - ready,
        }),
        conditions: deploymentConditions(seed, plan, {
          replicas,
          replicaSet: newest,
        }),
      },
    },
  );
  deployment.metadata.generation = REVISION;

  const common = { owner: deployment, replicas, labels, selector };
  return [
    deployment,
    ...buildReplicaSet(seed, {
      ...common,
      name: newest,
      age: deployed,
      revision: REVISION,
      containers,
      pods: updated,
      firstIndex: old.length,
    }),
    ...buildReplicaSet(seed, {
      ...common,
      name: nameOf('previous'),
      age: Math.min(age, Math.max(deployed * 2, (old[0]?.age ?? 0) + 3)),
      revision: REVISION - 1,
      containers: withTag(containers, plan.previousTag),
      pods: old,
      firstIndex: 0,
    }),
  ];
}
