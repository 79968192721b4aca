import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  getCompoundEntityRef,
  RELATION_API_CONSUMED_BY,
  RELATION_CONSUMES_API,
  stringifyEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  processingResult,
  type CatalogProcessor,
  type CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import {
  EVENT_MESH_LOCATION_TYPE,
  eventMeshRelations,
} from '@internal/plugin-knative-event-mesh-common';
import type { ComponentIndex } from './ComponentIndex';
import type { ReadIndex } from './createIndexReader';
import { readEventType, type ConsumerHint } from './readEventType';

/**
 * Ties event types to the components that consume and publish them. Looks at entities of this module only, so that
 * nobody can claim relations with a file.
 */
export class EventMeshProcessor implements CatalogProcessor {
  constructor(
    private readonly readIndex: ReadIndex,
    private readonly logger: LoggerService,
  ) {}

  getProcessorName(): string {
    return 'knative-event-mesh-processor';
  }

  /** Rejects while nothing is known of the components: the catalog then keeps the relations that the entity has. */
  async postProcessEntity(
    entity: Entity,
    location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const hints =
      location.type === EVENT_MESH_LOCATION_TYPE
        ? readEventType(entity)
        : undefined;
    if (!hints) {
      return entity;
    }
    const index = await this.readIndex();
    const self = getCompoundEntityRef(entity);

    const relate = (
      component: CompoundEntityRef,
      outgoing: string,
      incoming: string,
    ) => {
      emit(
        processingResult.relation({
          source: component,
          type: outgoing,
          target: self,
        }),
      );
      emit(
        processingResult.relation({
          source: self,
          type: incoming,
          target: component,
        }),
      );
    };
    for (const component of this.findConsumers(index, hints, self)) {
      relate(component, RELATION_CONSUMES_API, RELATION_API_CONSUMED_BY);
      relate(
        component,
        eventMeshRelations.consumesEvent,
        eventMeshRelations.eventConsumedBy,
      );
    }
    for (const component of index.findPublishers(stringifyEntityRef(self))) {
      relate(
        component,
        eventMeshRelations.publishesEvent,
        eventMeshRelations.eventPublishedBy,
      );
    }
    return entity;
  }

  private findConsumers(
    index: ComponentIndex,
    hints: readonly ConsumerHint[],
    self: CompoundEntityRef,
  ): CompoundEntityRef[] {
    const found = new Map<string, CompoundEntityRef>();
    for (const { kubernetesId, namespaces } of hints) {
      const components = index.findConsumers(kubernetesId, namespaces);
      if (components.length === 0 && index.countCandidates(kubernetesId) > 1) {
        this.logger.debug(
          `Several components have the Kubernetes id ${kubernetesId}, so none is tied to ${stringifyEntityRef(
            self,
          )}`,
        );
      }
      for (const component of components) {
        found.set(stringifyEntityRef(component), component);
      }
    }
    return [...found.values()];
  }
}
