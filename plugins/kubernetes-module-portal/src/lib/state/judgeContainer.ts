import type { ContainerStatus, Termination } from '../objects';
import { isOlderThan, START_MS } from './time';
import { verdict, type Cause, type Verdict } from './Verdict';

/** A container, and the pod that it is part of, as far as its verdict depends on that. */
export interface ContainerFacts {
  name: string;
  image?: string;
  /** Has to end well before the others start. */
  isInit: boolean;
  /** Somebody added it to look around (`kubectl debug`); the pod does not depend on it. */
  isEphemeral?: boolean;
  /** Of the pod, or `Always` for a sidecar. */
  restartPolicy: string;
  memoryLimit?: string;
  status: ContainerStatus | undefined;
}

const IMAGE_REASONS: ReadonlySet<string> = new Set([
  'ImagePullBackOff',
  'ErrImagePull',
  'ErrImageNeverPull',
  'ImageInspectError',
  'RegistryUnavailable',
  'SignatureValidationFailed',
]);
const CONFIG_REASONS: ReadonlySet<string> = new Set([
  'CreateContainerConfigError',
]);
const START_REASONS: ReadonlySet<string> = new Set([
  'CreateContainerError',
  'RunContainerError',
  'StartError',
  'ContainerCannotRun',
  'PostStartHookError',
  'PreCreateHookError',
  'PreStartHookError',
  'VerifyNonRootError',
  'RunInitContainerError',
]);
const CREATING_REASONS: ReadonlySet<string> = new Set([
  'ContainerCreating',
  'PodInitializing',
]);

/** Why a container ended, as far as its exit code says. */
function findEnd(
  { name, isInit, memoryLimit }: ContainerFacts,
  end: Termination | undefined,
): Cause {
  const about = {
    name,
    isInit,
    exitCode: end?.exitCode,
    message: end?.message,
  };
  if (end?.reason === 'OOMKilled') {
    return { code: 'oomKilled', ...about, limit: memoryLimit };
  }
  if (end?.reason && START_REASONS.has(end.reason)) {
    return { code: 'startFailed', ...about };
  }
  switch (end?.exitCode) {
    case undefined:
      return { code: 'crashed', ...about };
    case 0:
      return { code: 'exitedZero', ...about };
    case 126:
    case 127:
      return { code: 'commandNotFound', ...about };
    case 137:
    case 143:
      return { code: 'killed', ...about };
    case 139:
      return { code: 'segfault', ...about };
    default:
      return { code: 'exited', ...about };
  }
}

function judgeWaiting(facts: ContainerFacts): Verdict {
  const { name, isInit, image, status } = facts;
  const { reason, message } = status?.state?.waiting ?? {};
  const about = { name, isInit, image, message };
  if (!reason || CREATING_REASONS.has(reason)) {
    return verdict('progressing', 'creating', { name, isInit });
  }
  if (reason === 'CrashLoopBackOff') {
    return {
      state: 'crashLoop',
      cause: findEnd(facts, status?.lastState?.terminated),
    };
  }
  if (reason === 'InvalidImageName') {
    return verdict('imagePull', 'imageName', about);
  }
  if (IMAGE_REASONS.has(reason)) {
    return verdict('imagePull', 'imagePull', about);
  }
  if (CONFIG_REASONS.has(reason)) {
    return verdict('failed', 'configMissing', about);
  }
  if (START_REASONS.has(reason)) {
    return verdict('failed', 'startFailed', about);
  }
  return verdict('unknown', 'waitingOther', {
    ...about,
    message: [reason, message].filter(Boolean).join(': '),
  });
}

function judgeTerminated(facts: ContainerFacts, end: Termination): Verdict {
  const { isInit, restartPolicy, status } = facts;
  const staysEnded = restartPolicy !== 'Always' || isInit;
  if (end.exitCode === 0 && staysEnded && end.reason !== 'OOMKilled') {
    return verdict('healthy', 'finished');
  }
  const isRepeated =
    restartPolicy !== 'Never' && (status?.restartCount ?? 0) > 0;
  return {
    state: isRepeated ? 'crashLoop' : 'failed',
    cause: findEnd(facts, end),
  };
}

/** How one container of a pod does. */
export function judgeContainer(facts: ContainerFacts, now: number): Verdict {
  const { name, isInit, isEphemeral, status } = facts;
  const { waiting, running, terminated } = status?.state ?? {};
  if (isEphemeral && (running || terminated)) {
    // It has no probes, and leaves with the exit code of whatever somebody did last in it.
    return terminated ? verdict('healthy', 'finished') : verdict('healthy');
  }
  if (terminated) {
    return judgeTerminated(facts, terminated);
  }
  if (running) {
    if (isInit) {
      return verdict('progressing', 'initialising', { name, isInit });
    }
    if (status?.ready) {
      return verdict('healthy');
    }
    return isOlderThan(running.startedAt, now, START_MS)
      ? verdict('degraded', 'notReady', { name })
      : verdict('progressing', 'starting', { name });
  }
  if (waiting) {
    return judgeWaiting(facts);
  }
  // The cluster has not said anything about it yet, or nothing that is known here.
  return status?.ready
    ? verdict('healthy')
    : verdict('progressing', 'creating', { name, isInit });
}
