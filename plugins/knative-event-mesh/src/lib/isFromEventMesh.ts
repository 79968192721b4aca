import { ANNOTATION_LOCATION, type Entity } from '@backstage/catalog-model';
import {
  eventMeshAnnotations,
  eventMeshLocation,
} from '@internal/plugin-knative-event-mesh-common';

/**
 * Whether an entity comes from the event mesh of the environment that it names. Anybody who may register a file can write
 * entities with the same kind, type and annotations, but not with this location.
 */
export function isFromEventMesh(entity: Entity): boolean {
  const annotations = entity.metadata.annotations ?? {};
  const environment = annotations[eventMeshAnnotations.environment];
  return (
    Boolean(environment) &&
    annotations[ANNOTATION_LOCATION] === eventMeshLocation(environment)
  );
}
