import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { providerName } from '../names/environmentNames';
import { createReader } from '../readers/createReader';
import type { ReadyEnvironment } from '../settings/EnvironmentSettings';
import { CatalogMemory } from './CatalogMemory';
import { createSyncMeter } from './createSyncMeter';
import { MeshSync } from './MeshSync';
import type { ProviderOptions } from './ProviderOptions';
import { SyncReporter } from './SyncReporter';
import { tellMisconfigured } from './tellMisconfigured';

/** Brings the mesh of one environment into the catalog, whenever its schedule says so. */
export class EventMeshProvider implements EntityProvider {
  constructor(
    private readonly environment: ReadyEnvironment,
    private readonly options: ProviderOptions,
  ) {}

  getProviderName(): string {
    return providerName(this.environment.id);
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    const { environment, options } = this;
    const { key, settings, rivals } = environment;
    const { auth, catalog, clock, logger, metrics, scheduler, stopping } =
      options;
    const { id, schedule } = settings;
    const sync = new MeshSync({
      key,
      settings,
      connection,
      reader: createReader({ key, settings, logger, metrics, clock }),
      memory: new CatalogMemory(catalog, auth, id),
      rivals: rivals.map(rival => new CatalogMemory(catalog, auth, rival)),
      reporter: new SyncReporter(id, logger),
      meter: createSyncMeter(id, metrics),
      stopping,
      now: () => clock.now(),
    });
    try {
      await scheduler.createScheduledTaskRunner(schedule).run({
        id: `${this.getProviderName()}:run`,
        fn: signal => sync.run(signal),
      });
    } catch (error) {
      await this.giveUp(connection, error);
    }
  }

  /** A schedule that is refused only now must not stop the portal either. */
  private async giveUp(
    connection: EntityProviderConnection,
    error: unknown,
  ): Promise<void> {
    const { logger } = this.options;
    const { id, key, settings } = this.environment;
    const message = `${key}.schedule: The portal's scheduler does not take it. Correct it and start again; the log of the portal tells more.`;
    logger.warn(
      `Event mesh "${id}" is not read, its entities are kept: ${message} ${error}`,
    );
    const { mapping } = settings;
    await tellMisconfigured(
      connection,
      this.options,
      { id, mapping },
      message,
    ).catch(fault =>
      logger.warn(`The catalog is not told about event mesh "${id}": ${fault}`),
    );
  }
}
