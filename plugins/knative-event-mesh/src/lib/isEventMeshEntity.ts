import type { Entity } from '@backstage/catalog-model';
import {
  EVENT_TYPE_API_TYPE,
  eventMeshRelations,
} from '@internal/plugin-knative-event-mesh-common';
import { isFromEventMesh } from './isFromEventMesh';

const takesPart: ReadonlySet<string> = new Set([
  eventMeshRelations.publishesEvent,
  eventMeshRelations.consumesEvent,
]);

const isOfKind = (entity: Entity, kind: string) =>
  entity.kind.toLocaleLowerCase('en-US') === kind;

/** Whether an entity publishes or consumes events of an event mesh. Files cannot claim these relations. */
export function hasEvents(entity: Entity): boolean {
  return entity.relations?.some(({ type }) => takesPart.has(type)) ?? false;
}

/** Whether an entity is a broker, a channel or a source that was read from an event mesh. */
export function isMeshObject(entity: Entity): boolean {
  return isOfKind(entity, 'component') && isFromEventMesh(entity);
}

/** Whether there is something to say about an entity in the tab and on the card "Event mesh". */
export function isEventMeshAvailable(entity: Entity): boolean {
  return hasEvents(entity) || isMeshObject(entity);
}

/** Whether an entity is an event type that was read from an event mesh. */
export function isEventType(entity: Entity): boolean {
  return (
    isOfKind(entity, 'api') &&
    entity.spec?.type === EVENT_TYPE_API_TYPE &&
    isFromEventMesh(entity)
  );
}
