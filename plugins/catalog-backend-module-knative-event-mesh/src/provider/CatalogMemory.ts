import type { AuthService } from '@backstage/backend-plugin-api';
import { ANNOTATION_LOCATION, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  eventMeshAnnotations,
  eventMeshLocation,
} from '@internal/plugin-knative-event-mesh-common';
import { environmentName } from '../names/environmentNames';
import type { EarlierState } from '../state/SyncHistory';

/** What the catalog remembers of an environment from before the start. Asks with the portal's own rights. */
export class CatalogMemory {
  constructor(
    private readonly catalog: CatalogService,
    private readonly auth: AuthService,
    readonly environment: string,
  ) {}

  /** How many objects of the mesh are in the catalog. Rejects when it cannot be asked. */
  async countObjects(): Promise<number> {
    const { totalItems } = await this.catalog.queryEntities(
      {
        filter: {
          kind: ['api', 'component'],
          [`metadata.annotations.${ANNOTATION_LOCATION}`]: eventMeshLocation(
            this.environment,
          ),
        },
        fields: ['kind'],
        limit: 1,
      },
      await this.options(),
    );
    return totalItems;
  }

  /** The Resource of the environment; undefined when there is none of it. Rejects when the catalog cannot be asked. */
  async findEnvironment(): Promise<Entity | undefined> {
    const entity = await this.catalog.getEntityByRef(
      `resource:default/${environmentName(this.environment)}`,
      await this.options(),
    );
    const location = entity?.metadata.annotations?.[ANNOTATION_LOCATION];
    return location === eventMeshLocation(this.environment)
      ? entity
      : undefined;
  }

  /** Since when the environment fails, and when it was read last. Knows nothing when the catalog cannot be asked. */
  async readState(): Promise<EarlierState> {
    try {
      const entity = await this.findEnvironment();
      const annotations = entity?.metadata.annotations ?? {};
      return {
        since: annotations[eventMeshAnnotations.syncFailingSince],
        lastSuccess: annotations[eventMeshAnnotations.syncLastSuccess],
      };
    } catch {
      return {};
    }
  }

  /** Whether there is an entity. Assumes so when the catalog cannot be asked. */
  async has(entityRef: string): Promise<boolean> {
    try {
      const entity = await this.catalog.getEntityByRef(
        entityRef,
        await this.options(),
      );
      return entity !== undefined;
    } catch {
      return true;
    }
  }

  private async options() {
    return { credentials: await this.auth.getOwnServiceCredentials() };
  }
}
