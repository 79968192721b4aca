import type { Environment } from '../catalog/listEnvironments';

/** The environment that is not in sync and was read longest ago; one of which that is not known counts as the oldest. */
export function findOutdated(
  environments: readonly Environment[],
): Environment | undefined {
  const [oldest] = environments
    .filter(({ state }) => state === 'failing' || state === 'misconfigured')
    .sort((a, b) => (a.lastSuccess ?? '').localeCompare(b.lastSuccess ?? ''));
  return oldest;
}
