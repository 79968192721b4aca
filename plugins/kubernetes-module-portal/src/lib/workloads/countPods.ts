import type { PodObject } from '../objects';

/** Restarts of all containers; undefined when no pod says. */
export function countRestarts(pods: readonly PodObject[]): number | undefined {
  const counts = pods
    .flatMap(({ status }) => [
      ...(status?.initContainerStatuses ?? []),
      ...(status?.containerStatuses ?? []),
    ])
    .flatMap(({ restartCount }) => restartCount ?? []);
  return counts.length > 0
    ? counts.reduce((sum, count) => sum + count, 0)
    : undefined;
}

/** Whether all containers of a pod are ready and it is not on its way out. */
export function isReady({ metadata, status }: PodObject): boolean {
  return (
    !metadata.deletionTimestamp &&
    status?.phase === 'Running' &&
    status.containerStatuses.length > 0 &&
    status.containerStatuses.every(({ ready }) => ready)
  );
}

/** Images of a list of containers, each once. */
export function findImages(
  containers: ReadonlyArray<{ image?: string }> | undefined,
): string[] {
  return [...new Set((containers ?? []).flatMap(({ image }) => image ?? []))];
}
