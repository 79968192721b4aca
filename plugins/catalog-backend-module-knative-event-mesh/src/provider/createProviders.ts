import type { EntityProvider } from '@backstage/plugin-catalog-node';
import type { Environment } from '../settings/EnvironmentSettings';
import { BrokenProvider } from './BrokenProvider';
import { EventMeshProvider } from './EventMeshProvider';
import type { ProviderOptions } from './ProviderOptions';
import { UnsetProvider } from './UnsetProvider';

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
    switch (state) {
      case 'ready':
        return new EventMeshProvider(environment, options);
      case 'misconfigured':
        return new BrokenProvider(environment, options);
      default:
        logger.info(
          `Event mesh "${id}" is not configured: ${key}.baseUrl is not set`,
        );
        return new UnsetProvider(id, key, options);
    }
  });
}
