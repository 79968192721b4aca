import type { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { systemOf } from '../mapper/findOwnership';
import { providerName } from '../names/environmentNames';
import type { MisconfiguredEnvironment } from '../settings/EnvironmentSettings';
import { CatalogMemory } from './CatalogMemory';
import { markMisconfigured } from './markMisconfigured';
import type { ProviderOptions } from './ProviderOptions';
import { whenCatalogAnswers } from './whenCatalogAnswers';

/**
 * Says in the catalog why an environment cannot be read, as soon as the catalog can tell since when.
 *
 * @param message - cause and remedy, without secrets
 */
export async function tellMisconfigured(
  connection: EntityProviderConnection,
  options: ProviderOptions,
  environment: Pick<MisconfiguredEnvironment, 'id' | 'mapping'>,
  message: string,
): Promise<void> {
  const { auth, catalog, clock } = options;
  const { id, mapping } = environment;
  const memory = new CatalogMemory(catalog, auth, id);
  await whenCatalogAnswers(providerName(id), options, async () =>
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
