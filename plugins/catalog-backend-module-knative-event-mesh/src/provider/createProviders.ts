import type { EntityProvider } from '@backstage/plugin-catalog-node';
import type { Environment } from '../settings/EnvironmentSettings';
import { BrokenProvider } from './BrokenProvider';
import { EventMeshProvider } from './EventMeshProvider';
import type { ProviderOptions } from './ProviderOptions';

/**
 * One provider for every environment of the configuration, also for those that cannot be read: the catalog removes what
 * a missing provider has brought.
 */
export function createProviders(
  environments: readonly Environment[],
  options: ProviderOptions,
): EntityProvider[] {
  const { logger } = options;
  return environments.map(environment => {
    const { id, key, problems, state } = environment;
    for (const note of problems.filter(each => each.severity === 'note')) {
      logger.warn(`${note.key}: ${note.problem} ${note.fix}`);
    }
    if (state === 'unset') {
      logger.info(
        `Event mesh "${id}" is not configured: ${key}.baseUrl and ${key}.token are not set`,
      );
    }
    return state === 'ready'
      ? new EventMeshProvider(key, environment.settings, options)
      : new BrokenProvider(environment, options);
  });
}
