import { compareStates, type WorkloadState } from './WorkloadState';

/** Why something is in its state. Each has a sentence, and mostly a remedy, in the translation. */
export const causeCodes = [
  // containers
  'exited',
  'exitedZero',
  'commandNotFound',
  'killed',
  'crashed',
  'segfault',
  'oomKilled',
  'startFailed',
  'configMissing',
  'imagePull',
  'imageName',
  'notReady',
  'starting',
  'initialising',
  'creating',
  'creatingLong',
  'waitingOther',
  // pods
  'unschedulable',
  'waitingForNode',
  'gated',
  'evicted',
  'podFailed',
  'nodeLost',
  'terminating',
  'terminatingLong',
  // controllers
  'rollingOut',
  'progressDeadline',
  'replicaFailure',
  'missingReplicas',
  'paused',
  'noReplicas',
  'noNodes',
  // jobs
  'jobFailed',
  'jobDeadline',
  'lastJobFailed',
  'jobRunning',
  'jobRetrying',
  'finished',
  'suspended',
  'neverRan',
  'noSuccess',
  'noSuccessYet',
  // autoscalers
  'autoscalerAtLimit',
  'autoscalerNoMetrics',
  'autoscalerBlocked',
  'autoscalerOff',
  // Knative
  'revisionFailed',
  'revisionWaiting',
  'idle',
  // all
  'noStatus',
] as const;

/** One of the known causes. */
export type CauseCode = (typeof causeCodes)[number];

/** Why something is in its state, with what the sentence about it needs. */
export interface Cause {
  code: CauseCode;
  /** Name of the container, job, revision or metric that the sentence is about. */
  name?: string;
  /** The container is one that has to end before the others start. */
  isInit?: boolean;
  exitCode?: number;
  image?: string;
  /** Limit of memory, largest number of replicas, or a number of tries. */
  limit?: string;
  /** ISO 8601. */
  since?: string;
  /** How many of how many, for example pods that are updated. */
  done?: number;
  all?: number;
  /** What Kubernetes says about it, word by word. */
  message?: string;
}

/** A state, and why. Healthy things mostly need no cause. */
export interface Verdict {
  state: WorkloadState;
  cause?: Cause;
}

/** Shorthand for a verdict. */
export function verdict(
  state: WorkloadState,
  code?: CauseCode,
  details: Omit<Cause, 'code'> = {},
): Verdict {
  return code ? { state, cause: { ...details, code } } : { state };
}

/** The worst of some verdicts; of equally bad ones the first. */
export function findWorstVerdict(
  verdicts: readonly Verdict[],
): Verdict | undefined {
  return verdicts.reduce<Verdict | undefined>(
    (worst, each) =>
      worst && compareStates(worst.state, each.state) <= 0 ? worst : each,
    undefined,
  );
}
