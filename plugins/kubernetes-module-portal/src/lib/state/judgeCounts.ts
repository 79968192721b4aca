import type { PodObject } from '../objects';
import { askPods, type PodOpinion } from './podOpinion';
import { verdict, type Verdict } from './Verdict';

/**
 * What comes before the counts of a controller, the same for each: it may want no replicas, a pod may be broken, and
 * there may be no status yet.
 *
 * @param now - milliseconds since 1970.
 * @param judge - how it does by its counts, where none of these is the case.
 */
export function judgeCounts<TStatus extends object>(
  controller: { spec?: { replicas?: number }; status?: TStatus },
  pods: readonly PodObject[],
  now: number,
  judge: (desired: number, status: TStatus, opinion: PodOpinion) => Verdict,
): Verdict {
  const desired = controller.spec?.replicas ?? 1;
  if (desired === 0) {
    return verdict('scaledToZero', 'noReplicas');
  }
  const opinion = askPods(pods, now);
  if (opinion.broken) {
    return opinion.broken;
  }
  return controller.status
    ? judge(desired, controller.status, opinion)
    : verdict('unknown', 'noStatus');
}
