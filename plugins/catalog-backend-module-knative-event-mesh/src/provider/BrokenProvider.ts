import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { providerName } from '../names/environmentNames';
import type { MisconfiguredEnvironment } from '../settings/EnvironmentSettings';
import { systemOf } from '../mapper/findOwnership';
import { CatalogMemory } from './CatalogMemory';
import { markMisconfigured } from './markMisconfigured';
import type { ProviderOptions } from './ProviderOptions';
import { whenCatalogAnswers } from './whenCatalogAnswers';

/**
 * Stands for an environment that cannot be read, because the catalog removes the entities of a provider that is not
 * there. Says in the catalog and in the log what is wrong, and changes nothing else. Says it in the log only when another
 * environment has its place in the catalog.
 */
export class BrokenProvider implements EntityProvider {
  constructor(
    private readonly environment: MisconfiguredEnvironment,
    private readonly options: ProviderOptions,
  ) {}

  getProviderName(): string {
    return providerName(this.environment.id);
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    const { auth, catalog, clock, logger } = this.options;
    const { id, mapping, problems, namesake } = this.environment;
    const message = problems
      .filter(({ severity }) => severity !== 'note')
      .map(({ key, problem, fix }) => `${key}: ${problem} ${fix}`)
      .join(' ');
    logger.warn(
      `Event mesh "${id}" is not read, its entities are kept: ${message}`,
    );
    if (namesake !== undefined) {
      return;
    }
    const memory = new CatalogMemory(catalog, auth, id);
    await whenCatalogAnswers(this.getProviderName(), this.options, async () =>
      markMisconfigured(connection, {
        environment: id,
        known: await memory.findEnvironment(),
        owner: mapping?.owner,
        system: mapping && systemOf(mapping),
        message,
        now: clock.now(),
      }),
    );
  }
}
