import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { providerName } from '../names/environmentNames';
import type { MisconfiguredEnvironment } from '../settings/EnvironmentSettings';
import type { ProviderOptions } from './ProviderOptions';
import { tellMisconfigured } from './tellMisconfigured';

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
    const { id, problems, namesake } = this.environment;
    const message = problems
      .filter(({ severity }) => severity !== 'note')
      .map(({ key, problem, fix }) => `${key}: ${problem} ${fix}`)
      .join(' ');
    this.options.logger.warn(
      `Event mesh "${id}" is not read, its entities are kept: ${message}`,
    );
    if (namesake !== undefined) {
      return;
    }
    await tellMisconfigured(
      connection,
      this.options,
      this.environment,
      message,
    );
  }
}
