import type { Environment } from '../catalog/listEnvironments';

/**
 * Whether no known consumer means that there is none: the event mesh backend only tells of some.
 *
 * @param name - the environment that matters; all of them when absent
 */
export function knowsAllConsumers(
  environments: readonly Environment[],
  name?: string,
): boolean {
  return environments.every(
    environment =>
      environment.consumersKnown === 'all' ||
      (name !== undefined && environment.name !== name),
  );
}
