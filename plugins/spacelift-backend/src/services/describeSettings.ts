import type { SpaceliftSettings } from '../settings/SpaceliftSettings';
import type { SpaceliftStatus } from './SpaceliftService';

/** The part of the status that follows from the configuration. */
export function describeSettings(
  settings: SpaceliftSettings,
): Pick<
  SpaceliftStatus,
  'readOnly' | 'runTypes' | 'cache' | 'fence' | 'matchRepository'
> {
  const { readOnly, runTypes, fence, matchRepository } = settings;
  return {
    readOnly,
    runTypes,
    cache: {
      ttlSeconds: settings.cacheTtlMs / 1000,
      maxStacks: settings.maxStacks,
    },
    fence: {
      spaces: fence.spaces.map(({ id, withChildren }) =>
        withChildren ? `${id}/**` : id,
      ),
      labels: fence.labels,
    },
    matchRepository,
  };
}
