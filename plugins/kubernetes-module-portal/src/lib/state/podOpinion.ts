import type { PodObject } from '../objects';
import { judgePod } from './judgePod';
import { isOlderThan, PATIENCE_MS } from './time';
import { findWorstVerdict, verdict, type Verdict } from './Verdict';

/** What the pods of a controller say, before its own counts are looked at. */
export interface PodOpinion {
  /** A pod that cannot work as it is; says more than any count. */
  broken?: Verdict;
  /** Why pods are not ready that may well become so. */
  waiting?: Verdict;
  /** Why a pod ended that is still listed, although it has been replaced. */
  ended?: Verdict;
  /** A pod was made, or began to go, only minutes ago. */
  isMoving: boolean;
}

const BROKEN = new Set(['crashLoop', 'imagePull', 'failed', 'pending']);

/** Whether a pod has ended for good, however; it stays listed until somebody removes it. */
export const hasEnded = ({ status }: PodObject): boolean =>
  status?.phase === 'Failed' || status?.phase === 'Succeeded';

const isGone = (pod: PodObject) =>
  pod.metadata.deletionTimestamp !== undefined || hasEnded(pod);

const isRecent = ({ metadata }: PodObject, now: number) =>
  [metadata.creationTimestamp, metadata.deletionTimestamp].some(
    at => at !== undefined && !isOlderThan(at, now, PATIENCE_MS),
  );

/**
 * Asks the pods of a controller. Those that have ended or are on their way out do not count against it.
 *
 * @param now - milliseconds since 1970.
 */
export function askPods(pods: readonly PodObject[], now: number): PodOpinion {
  const worst = findWorstVerdict(
    pods.filter(pod => !isGone(pod)).map(pod => judgePod(pod, now)),
  );
  const ended = findWorstVerdict(
    pods
      .filter(pod => isGone(pod) && !pod.metadata.deletionTimestamp)
      .map(pod => judgePod(pod, now)),
  );
  const opinion = { ended, isMoving: pods.some(pod => isRecent(pod, now)) };
  if (!worst || worst.state === 'healthy') {
    return opinion;
  }
  return BROKEN.has(worst.state)
    ? { ...opinion, broken: worst }
    : { ...opinion, waiting: worst };
}

/** Fewer pods are ready than there should be: why, as far as the pods say. */
export function judgeTooFew(
  opinion: PodOpinion,
  ready: number,
  desired: number,
): Verdict {
  return (
    opinion.waiting ?? {
      state: 'degraded',
      cause: opinion.ended?.cause ?? {
        code: 'missingReplicas',
        done: ready,
        all: desired,
      },
    }
  );
}

/**
 * A rollout of something that sets itself no deadline for progress: why it is stuck, undefined while it moves on.
 *
 * @param since - ISO 8601, when the thing was made.
 */
export function findStuck(
  opinion: PodOpinion,
  ready: number,
  desired: number,
  since: string | undefined,
  now: number,
): Verdict | undefined {
  const { waiting, isMoving } = opinion;
  if (waiting && waiting.state !== 'progressing') {
    return waiting;
  }
  const isLate = isOlderThan(since, now, PATIENCE_MS) && !isMoving && !waiting;
  return ready < desired && isLate
    ? judgeTooFew(opinion, ready, desired)
    : undefined;
}

/** A new version is on its way. */
export const rollingOut = (done: number, all: number) =>
  verdict('progressing', 'rollingOut', { done, all });
