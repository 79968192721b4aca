import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { providerName } from '../names/environmentNames';
import { CatalogMemory } from './CatalogMemory';
import { markMisconfigured, saysSo } from './markMisconfigured';
import type { ProviderOptions } from './ProviderOptions';
import { whenCatalogAnswers } from './whenCatalogAnswers';

/**
 * Stands for an environment without settings, because the catalog removes the entities of a provider that is not there.
 * An environment that the catalog knows from before would otherwise say for ever how it did then; one that nobody ever had
 * stays unknown.
 */
export class UnsetProvider implements EntityProvider {
  constructor(
    private readonly id: string,
    private readonly key: string,
    private readonly options: ProviderOptions,
  ) {}

  getProviderName(): string {
    return providerName(this.id);
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await whenCatalogAnswers(this.getProviderName(), this.options, () =>
      this.sayIfKnown(connection),
    );
  }

  private async sayIfKnown(
    connection: EntityProviderConnection,
  ): Promise<void> {
    const { id, key } = this;
    const { auth, catalog, clock, logger } = this.options;
    const known = await new CatalogMemory(catalog, auth, id).findEnvironment();
    const message = `The environment "${id}" is not configured any more, and is not read; its entities stay. Set ${key}.baseUrl and a token again, or remove the block (${key}: null) to remove the entities as well.`;
    if (!known || saysSo(known, message)) {
      return;
    }
    logger.warn(`Event mesh "${id}": ${message}`);
    await markMisconfigured(connection, {
      environment: id,
      known,
      message,
      now: clock.now(),
    });
  }
}
