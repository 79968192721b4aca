import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { eventMeshAnnotations } from '@internal/plugin-knative-event-mesh-common';
import { z } from 'zod';
import { providerName } from '../names/environmentNames';
import { CatalogMemory } from './CatalogMemory';
import { markMisconfigured } from './markMisconfigured';
import type { ProviderOptions } from './ProviderOptions';

/** Soon after the start, and again until the catalog has answered. */
const SCHEDULE = {
  initialDelay: { seconds: 15 },
  frequency: { minutes: 5 },
  timeout: { minutes: 1 },
  scope: 'local',
} as const;

const resourceSpec = z
  .object({ owner: z.string().optional(), system: z.string().optional() })
  .catch({});

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
    const { logger, scheduler } = this.options;
    const done = new AbortController();
    await scheduler.createScheduledTaskRunner(SCHEDULE).run({
      id: `${this.getProviderName()}:unset`,
      signal: done.signal,
      fn: async () => {
        try {
          await this.sayIfKnown(connection);
          done.abort();
        } catch (error) {
          logger.debug(
            `Whether the catalog knows event mesh "${this.id}" is not known yet: ${error}`,
          );
        }
      },
    });
  }

  private async sayIfKnown(
    connection: EntityProviderConnection,
  ): Promise<void> {
    const { id, key } = this;
    const { auth, catalog, clock, logger } = this.options;
    const known = await new CatalogMemory(catalog, auth, id).findEnvironment();
    if (!known) {
      return;
    }
    const message = `The environment "${id}" is not configured any more, and is not read; its entities stay. Set ${key}.baseUrl and a token again, or remove the block to remove the entities as well.`;
    const { annotations = {} } = known.metadata;
    if (annotations[eventMeshAnnotations.syncProblem] === message) {
      return;
    }
    logger.warn(`Event mesh "${id}": ${message}`);
    await markMisconfigured(connection, {
      environment: id,
      ...resourceSpec.parse(known.spec),
      message,
      now: clock.now(),
      lastSuccess: annotations[eventMeshAnnotations.syncLastSuccess],
    });
  }
}
