import type { PodObject } from './objects';
import { compareStates, judgeContainers } from './state';

/** Containers of a pod by how likely somebody wants their log: those in trouble first, those that run first last. */
export function findContainers(pod: PodObject, now: number): string[] {
  return judgeContainers(pod, now)
    .map(container => ({
      ...container,
      isDone: container.isInit && container.verdict.state === 'healthy',
    }))
    .sort(
      (a, b) =>
        Number(a.isDone) - Number(b.isDone) ||
        compareStates(a.verdict.state, b.verdict.state),
    )
    .map(({ name }) => name);
}
