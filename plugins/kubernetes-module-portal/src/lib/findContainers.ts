import type { PodObject } from './objects';
import { compareStates, judgeContainers } from './state';

/**
 * Containers of a pod by how likely somebody wants their log: those in trouble first, those that have run before the others
 * and those that were added to look around last.
 */
export function findContainers(pod: PodObject, now: number): string[] {
  return judgeContainers(pod, now)
    .map(container => ({
      ...container,
      isAside:
        container.isEphemeral ||
        (container.isInit && container.verdict.state === 'healthy'),
    }))
    .sort(
      (a, b) =>
        Number(a.isAside) - Number(b.isAside) ||
        compareStates(a.verdict.state, b.verdict.state),
    )
    .map(({ name }) => name);
}
