import type { ClusterObject } from '../cluster/ClusterObject';
import { findCondition, readList, readText } from '../cluster/readField';
import { MINUTE } from './Seed';

/** Something that happened to an object. */
export interface EventPlan {
  type: 'Normal' | 'Warning';
  reason: string;
  message: string;
  component: string;
  /** Seconds since it was seen first and last. */
  first: number;
  last: number;
  count?: number;
  fieldPath?: string;
}

function scheduled(pod: ClusterObject, age: number): EventPlan {
  const { name, namespace } = pod.metadata;
  return {
    type: 'Normal',
    reason: 'Scheduled',
    message: `Successfully assigned ${namespace}/${name} to ${readText(
      pod,
      'spec.nodeName',
    )}`,
    component: 'default-scheduler',
    first: age,
    last: age,
  };
}

/** What happened to a pod, which was made `age` seconds before the start, as far as a cluster remembers it. */
export function podEvents(pod: ClusterObject, age: number): EventPlan[] {
  const container = readList(pod, 'spec.containers')[0];
  const status = readList(pod, 'status.containerStatuses')[0];
  const image = readText(container, 'image');
  const kubelet = {
    component: 'kubelet',
    fieldPath: `spec.containers{${readText(container, 'name')}}`,
  };
  const scheduling = readText(findCondition(pod, 'PodScheduled'), 'message');
  if (scheduling) {
    return [
      {
        type: 'Warning',
        reason: 'FailedScheduling',
        message: scheduling,
        component: 'default-scheduler',
        first: age,
        last: 2 * MINUTE,
        count: 8,
      },
    ];
  }
  const waiting = readText(status, 'state.waiting.reason');
  const message = readText(status, 'state.waiting.message');
  if (waiting === 'ImagePullBackOff') {
    const pulling = { ...kubelet, first: age - 2, last: 3 * MINUTE };
    return [
      scheduled(pod, age),
      {
        type: 'Normal',
        reason: 'Pulling',
        message: `Pulling image "${image}"`,
        ...pulling,
        count: 5,
      },
      {
        type: 'Warning',
        reason: 'Failed',
        message: `Failed to pull image "${image}": ${message.replace(
          /^.*?ErrImagePull: /,
          '',
        )}`,
        ...pulling,
        count: 5,
      },
      {
        type: 'Warning',
        reason: 'BackOff',
        message: `Back-off pulling image "${image}"`,
        ...pulling,
        last: 20,
        count: 92,
      },
    ];
  }
  if (waiting === 'CrashLoopBackOff') {
    const restart = { ...kubelet, first: 55 * MINUTE, last: 4 * MINUTE };
    return [
      {
        type: 'Normal',
        reason: 'Pulled',
        message: `Container image "${image}" already present on machine`,
        ...restart,
        count: 12,
      },
      {
        type: 'Warning',
        reason: 'BackOff',
        message: `Back-off restarting failed container ${readText(
          container,
          'name',
        )} in pod ${pod.metadata.name}_${pod.metadata.namespace}(${
          pod.metadata.uid
        })`,
        ...restart,
        last: 15,
        count: 231,
      },
    ];
  }
  const isCreating = waiting === 'ContainerCreating';
  const started = { ...kubelet, first: age - 3, last: age - 3 };
  return [
    scheduled(pod, age),
    {
      type: 'Normal',
      reason: 'Pulling',
      message: `Pulling image "${image}"`,
      ...started,
    },
    ...(isCreating
      ? []
      : ['Created', 'Started'].map(reason => ({
          type: 'Normal' as const,
          reason,
          message: `${reason} container ${readText(container, 'name')}`,
          ...started,
          first: age - 4,
          last: age - 4,
        }))),
  ];
}
