import {
  DEFAULT_NAMESPACE,
  RELATION_API_PROVIDED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  eventMeshAnnotations,
  eventMeshRelations,
} from '@internal/plugin-knative-event-mesh-common';
import type { EventType } from './EventType';
import { eventTypeFactsSchema } from './eventTypeFactsSchema';

function targetsOf(entity: Entity, type: string): string[] {
  return [
    ...new Set(
      entity.relations
        ?.filter(relation => relation.type === type)
        .map(({ targetRef }) => targetRef),
    ),
  ].sort();
}

/** What an API entity of type `eventType` says. Leaves out what cannot be read, and never throws. */
export function readEventType(entity: Entity): EventType {
  const { name, namespace = DEFAULT_NAMESPACE, description } = entity.metadata;
  const annotations = entity.metadata.annotations ?? {};
  const { type, source, reference, schemaUrl, hasSchema, consumers } =
    eventTypeFactsSchema.parse(entity.spec?.eventMesh);
  return {
    ref: stringifyEntityRef(entity),
    name,
    namespace,
    type: type ?? annotations[eventMeshAnnotations.eventType] ?? name,
    description: description || undefined,
    environment: annotations[eventMeshAnnotations.environment],
    object: annotations[eventMeshAnnotations.object],
    source,
    reference,
    schemaUrl,
    hasSchema,
    consumers,
    publisherRefs: targetsOf(entity, eventMeshRelations.eventPublishedBy),
    consumerRefs: targetsOf(entity, eventMeshRelations.eventConsumedBy),
    providerRefs: targetsOf(entity, RELATION_API_PROVIDED_BY),
  };
}
