import { hash } from '../../random';
import { containerStatus } from './containerStatus';
import type { PlannedContainer } from './podTemplate';
import { ago, type Seed } from './Seed';
import type { PodPlan, PodState } from './WorkloadPlan';

/** Why the scheduler finds no place: what `sock-shop-orders` wants is more than any node has left. */
export function unschedulableMessage({ cluster }: Seed): string {
  const nodes = cluster.nodes.length;
  return `0/${nodes} nodes are available: ${nodes} Insufficient memory. preemption: 0/${nodes} nodes are available: ${nodes} No preemption victims found for incoming pod.`;
}

const phases: Readonly<Record<PodState, string>> = {
  running: 'Running',
  'crash-loop': 'Running',
  starting: 'Pending',
  'image-pull': 'Pending',
  unschedulable: 'Pending',
  succeeded: 'Succeeded',
  failed: 'Failed',
};

function readiness(
  plan: PodPlan,
  containers: readonly PlannedContainer[],
): { reason?: string; message?: string } {
  if (plan.state === 'running') {
    return {};
  }
  if (plan.state === 'succeeded') {
    return { reason: 'PodCompleted' };
  }
  return plan.state === 'failed'
    ? { reason: 'PodFailed' }
    : {
        reason: 'ContainersNotReady',
        message: `containers with unready status: [${containers
          .map(({ name }) => name)
          .join(' ')}]`,
      };
}

function conditions(
  seed: Seed,
  plan: PodPlan,
  containers: readonly PlannedContainer[],
) {
  const changed = (seconds: number) => ({
    lastProbeTime: null,
    lastTransitionTime: ago(seed, seconds),
  });
  const ready = plan.state === 'running';
  const why = readiness(plan, containers);
  const since = plan.restarted ?? plan.age - 6;
  if (plan.state === 'unschedulable') {
    return [
      {
        type: 'PodScheduled',
        status: 'False',
        ...changed(plan.age),
        reason: 'Unschedulable',
        message: unschedulableMessage(seed),
      },
    ];
  }
  return [
    {
      type: 'PodReadyToStartContainers',
      status: plan.state === 'starting' ? 'False' : 'True',
      ...changed(plan.age - 2),
    },
    { type: 'Initialized', status: 'True', ...changed(plan.age) },
    ...['Ready', 'ContainersReady'].map(type => ({
      type,
      status: ready ? 'True' : 'False',
      ...changed(since),
      ...why,
    })),
    { type: 'PodScheduled', status: 'True', ...changed(plan.age) },
  ];
}

/** What the cluster reports about a pod. */
export function podStatus(
  seed: Seed,
  plan: PodPlan,
  who: {
    /** `<name>_<namespace>(<uid>)`, as the kubelet writes it. */
    pod: string;
    containers: readonly PlannedContainer[];
    nodeIndex: number;
  },
) {
  const { pod, containers, nodeIndex } = who;
  const qos = { qosClass: 'Burstable' };
  if (plan.state === 'unschedulable') {
    return {
      phase: phases[plan.state],
      conditions: conditions(seed, plan, containers),
      ...qos,
    };
  }
  const podIP = `10.244.${nodeIndex}.${2 + (hash(pod) % 250)}`;
  const hasAddress = !['starting', 'succeeded', 'failed'].includes(plan.state);
  return {
    phase: phases[plan.state],
    conditions: conditions(seed, plan, containers),
    containerStatuses: containers.map(container =>
      containerStatus(seed, plan, { pod, container }),
    ),
    hostIP: `10.0.0.${11 + nodeIndex}`,
    ...(hasAddress ? { podIP, podIPs: [{ ip: podIP }] } : {}),
    ...qos,
    startTime: ago(seed, plan.age),
  };
}
