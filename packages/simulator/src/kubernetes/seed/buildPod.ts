import { uuid } from '../../random';
import type { ClusterObject } from '../cluster/ClusterObject';
import { podStatus } from './podStatus';
import { podTemplateSpec, type PlannedContainer } from './podTemplate';
import { buildObject, type Seed } from './Seed';
import type { PodPlan } from './WorkloadPlan';

/** A pod that some other object made. */
export function buildPod(
  seed: Seed,
  plan: PodPlan,
  what: {
    name: string;
    owner: ClusterObject;
    labels: Readonly<Record<string, string>>;
    containers: readonly PlannedContainer[];
    /** Place among its equals; decides about the node. */
    index: number;
    restartPolicy?: 'Always' | 'Never';
  },
): ClusterObject {
  const { name, owner, labels, containers, index, restartPolicy } = what;
  const { nodes } = seed.cluster;
  const nodeIndex = index % nodes.length;
  const { namespace } = owner.metadata;
  const meta = {
    apiVersion: 'v1',
    kind: 'Pod',
    name,
    namespace,
    age: plan.age,
    labels,
    owner,
  };
  const uid = uuid(`${seed.cluster.name}//Pod/${namespace}/${name}`);
  return buildObject(seed, meta, {
    spec: {
      ...podTemplateSpec(containers, restartPolicy),
      ...(plan.state === 'unschedulable' ? {} : { nodeName: nodes[nodeIndex] }),
    },
    status: podStatus(seed, plan, {
      pod: `${name}_${namespace}(${uid})`,
      containers,
      nodeIndex,
    }),
  });
}
