import type { PodObject } from './objects';
import { compareStates, judgePod, type Verdict } from './state';

/** A pod, and how it does. */
export interface JudgedPod {
  pod: PodObject;
  verdict: Verdict;
}

/**
 * Pods worst first, then newest. Pods that have ended come last, because something has mostly taken their place.
 *
 * @param now - milliseconds since 1970.
 */
export function sortPods(pods: readonly PodObject[], now: number): JudgedPod[] {
  const hasEnded = ({ status }: PodObject) =>
    status?.phase === 'Failed' || status?.phase === 'Succeeded';
  const isAnyLive = pods.some(pod => !hasEnded(pod));
  const created = ({ metadata }: PodObject) =>
    Date.parse(metadata.creationTimestamp ?? '') || 0;
  return pods
    .map(pod => ({ pod, verdict: judgePod(pod, now) }))
    .sort(
      (a, b) =>
        (isAnyLive ? Number(hasEnded(a.pod)) - Number(hasEnded(b.pod)) : 0) ||
        compareStates(a.verdict.state, b.verdict.state) ||
        created(b.pod) - created(a.pod),
    );
}
