import type { PodObject } from '../objects';
import { judgePod } from './judgePod';
import { findWorstVerdict, verdict, type Verdict } from './Verdict';

/** What the pods of a controller say, before its own counts are looked at. */
export interface PodOpinion {
  /** A pod that cannot work as it is; says more than any count. */
  broken?: Verdict;
  /** Why pods are not ready that may well become so. */
  waiting?: Verdict;
  /** Why a pod ended that is still listed, although it has been replaced. */
  ended?: Verdict;
}

const BROKEN = new Set(['crashLoop', 'imagePull', 'failed', 'pending']);

const isGone = ({ metadata, status }: PodObject) =>
  metadata.deletionTimestamp !== undefined ||
  status?.phase === 'Failed' ||
  status?.phase === 'Succeeded';

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
  if (!worst || worst.state === 'healthy') {
    return { ended };
  }
  return BROKEN.has(worst.state)
    ? { broken: worst, ended }
    : { waiting: worst, ended };
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

/** A new version is on its way. */
export const rollingOut = (done: number, all: number) =>
  verdict('progressing', 'rollingOut', { done, all });
