import type { ContainerSpec, ContainerStatus, PodObject } from '../objects';
import { judgeContainer, type ContainerFacts } from './judgeContainer';
import { isOlderThan, PATIENCE_MS } from './time';
import { findWorstVerdict, verdict, type Verdict } from './Verdict';

/** A container of a pod, and how it does. */
export interface JudgedContainer extends ContainerFacts {
  verdict: Verdict;
}

function factsOf(
  pod: PodObject,
  specs: readonly ContainerSpec[],
  statuses: readonly ContainerStatus[],
  kind: 'init' | 'main' | 'ephemeral',
): ContainerFacts[] {
  const names = new Set([...specs, ...statuses].map(({ name }) => name));
  return [...names].map(name => {
    const spec = specs.find(each => each.name === name);
    const status = statuses.find(each => each.name === name);
    // Keeps running beside the others, although it is listed with those that end before.
    const isSidecar = kind === 'init' && spec?.restartPolicy === 'Always';
    return {
      name,
      image: spec?.image ?? status?.image,
      isInit: kind === 'init' && !isSidecar,
      isEphemeral: kind === 'ephemeral',
      restartPolicy: isSidecar ? 'Always' : pod.spec?.restartPolicy ?? 'Always',
      memoryLimit: spec?.resources?.limits?.memory,
      status,
    };
  });
}

/** The containers of a pod: those that run first before the others, those that were added to look around last. */
export function judgeContainers(
  pod: PodObject,
  now: number,
): JudgedContainer[] {
  const { spec, status } = pod;
  return [
    ...factsOf(
      pod,
      spec?.initContainers ?? [],
      status?.initContainerStatuses ?? [],
      'init',
    ),
    ...factsOf(
      pod,
      spec?.containers ?? [],
      status?.containerStatuses ?? [],
      'main',
    ),
    ...factsOf(
      pod,
      spec?.ephemeralContainers ?? [],
      status?.ephemeralContainerStatuses ?? [],
      'ephemeral',
    ),
  ].map(facts => ({ ...facts, verdict: judgeContainer(facts, now) }));
}

function judgeEnded(pod: PodObject, containers: readonly JudgedContainer[]) {
  const { reason, message } = pod.status ?? {};
  if (reason === 'Evicted') {
    return verdict('failed', 'evicted', { message });
  }
  const worst = findWorstVerdict(containers.map(each => each.verdict));
  return worst?.state === 'failed' || worst?.state === 'crashLoop'
    ? { ...worst, state: 'failed' as const }
    : verdict('failed', 'podFailed', {
        message: [reason, message].filter(Boolean).join(': ') || undefined,
      });
}

function judgeScheduling(pod: PodObject): Verdict | undefined {
  const scheduled = pod.status?.conditions.find(
    ({ type }) => type === 'PodScheduled',
  );
  if (scheduled?.status !== 'False') {
    return scheduled || pod.spec?.nodeName
      ? undefined
      : verdict('pending', 'waitingForNode');
  }
  const { reason, message } = scheduled;
  switch (reason) {
    case 'SchedulingGated':
      return verdict('pending', 'gated', { message });
    case 'Unschedulable':
      return verdict('pending', 'unschedulable', { message });
    default:
      return verdict('pending', 'waitingForNode', { message });
  }
}

/** How a pod does, from its phase, its conditions and its containers. */
export function judgePod(pod: PodObject, now: number): Verdict {
  const { metadata, status } = pod;
  if (metadata.deletionTimestamp) {
    return isOlderThan(metadata.deletionTimestamp, now, PATIENCE_MS)
      ? verdict('degraded', 'terminatingLong')
      : verdict('progressing', 'terminating');
  }
  if (!status) {
    return verdict('unknown', 'noStatus');
  }
  const containers = judgeContainers(pod, now).filter(
    each => !each.isEphemeral,
  );
  const isLost =
    status.reason === 'NodeLost' ||
    status.conditions.some(
      ({ type, reason }) => type === 'Ready' && reason === 'NodeStatusUnknown',
    );
  if (status.phase === 'Unknown' || isLost) {
    return verdict('unknown', 'nodeLost', { message: status.message });
  }
  if (status.phase === 'Succeeded') {
    return verdict('healthy', 'finished');
  }
  if (status.phase === 'Failed') {
    return judgeEnded(pod, containers);
  }
  if (status.phase !== 'Pending' && status.phase !== 'Running') {
    return verdict('unknown', 'noStatus', { message: status.phase });
  }
  const hasStarted = status.containerStatuses.some(({ state }) => state);
  const waitsForNode = hasStarted ? undefined : judgeScheduling(pod);
  if (status.phase === 'Pending' && waitsForNode) {
    return waitsForNode;
  }
  const worst = findWorstVerdict(containers.map(each => each.verdict));
  if (!worst) {
    return verdict('unknown', 'noStatus');
  }
  const isCreating =
    worst.cause?.code === 'creating' || worst.cause?.code === 'initialising';
  const since = status.startTime ?? metadata.creationTimestamp;
  if (
    worst.cause?.code === 'creating' &&
    isOlderThan(since, now, PATIENCE_MS)
  ) {
    return verdict('pending', 'creatingLong', worst.cause);
  }
  // While one that runs first has not ended, the others wait for it, and it says more.
  const first = containers.find(
    each => each.isInit && each.verdict.cause?.code === 'initialising',
  );
  return isCreating && first ? first.verdict : worst;
}
