import { hexId } from '../../random';
import type { ClusterObject } from '../cluster/ClusterObject';
import {
  findCondition,
  readField,
  readList,
  readText,
} from '../cluster/readField';
import { ago, buildObject, HOUR, MINUTE, type Seed } from './Seed';

/** How long a cluster remembers events. */
const REMEMBERED = HOUR;

interface EventPlan {
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

function buildEvent(
  seed: Seed,
  about: ClusterObject,
  plan: EventPlan,
): ClusterObject {
  const { kind, apiVersion, metadata } = about;
  const { name, namespace, uid } = metadata;
  const { type, reason, message, component, count = 1, fieldPath } = plan;
  const id = hexId(`${uid}/${reason}/${plan.first}/${message}`, 16);
  return buildObject(
    seed,
    {
      apiVersion: 'v1',
      kind: 'Event',
      name: `${name}.${id}`,
      namespace,
      age: plan.first,
    },
    {
      involvedObject: {
        kind,
        namespace,
        name,
        uid,
        apiVersion,
        ...(fieldPath ? { fieldPath } : {}),
      },
      type,
      reason,
      message,
      count,
      firstTimestamp: ago(seed, plan.first),
      lastTimestamp: ago(seed, plan.last),
      eventTime: null,
      source: { component },
      reportingComponent: component,
      reportingInstance: '',
    },
  );
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

function podEvents(pod: ClusterObject, age: number): EventPlan[] {
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

function workloadEvents(object: ClusterObject): EventPlan[] {
  const rollout = findCondition(object, 'Progressing');
  if (
    object.kind === 'Deployment' &&
    readText(rollout, 'reason') === 'ReplicaSetUpdated'
  ) {
    return [
      {
        type: 'Normal',
        reason: 'ScalingReplicaSet',
        message: `Scaled up replica set ${
          /"(.+)"/.exec(readText(rollout, 'message'))?.[1] ?? ''
        } from 1 to 2`,
        component: 'deployment-controller',
        first: 22,
        last: 22,
      },
    ];
  }
  return [];
}

function ageOf(seed: Seed, { metadata }: ClusterObject): number {
  const created = Date.parse(metadata.creationTimestamp ?? '');
  return Math.floor(seed.startedAt / 1000) - created / 1000;
}

function isTroubled(pod: ClusterObject): boolean {
  return readList(pod, 'status.containerStatuses').some(
    status => readField(status, 'state.waiting.message') !== undefined,
  );
}

/** What happened in the last hour, to pods that are young or in trouble and to Deployments that roll out. */
export function buildEvents(
  seed: Seed,
  objects: readonly ClusterObject[],
): ClusterObject[] {
  return objects.flatMap(object => {
    const age = ageOf(seed, object);
    const isRecent = age <= REMEMBERED || isTroubled(object);
    const plans =
      object.kind === 'Pod' && isRecent
        ? podEvents(object, age)
        : workloadEvents(object);
    return plans.map(plan => buildEvent(seed, object, plan));
  });
}
