import { hexId } from '../../random';
import type { ClusterObject } from '../cluster/ClusterObject';
import {
  findCondition,
  readField,
  readList,
  readText,
} from '../cluster/readField';
import { podEvents, type EventPlan } from './podEvents';
import { ago, buildObject, HOUR, type Seed } from './Seed';

/** How long a cluster remembers events. */
const REMEMBERED = HOUR;

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
