import { RELATION_HAS_PART, type Entity } from '@backstage/catalog-model';
import {
  SPACELIFT_PROJECT_ROOT_ANNOTATION,
  SPACELIFT_SPACE_ID_ANNOTATION,
  SPACELIFT_STACK_ID_ANNOTATION,
  SPACELIFT_STACK_LABELS_ANNOTATION,
} from './annotationNames';

/** Annotations that alone give an entity its Spacelift tab. */
export const spaceliftAnnotations = [
  SPACELIFT_STACK_ID_ANNOTATION,
  SPACELIFT_STACK_LABELS_ANNOTATION,
  SPACELIFT_SPACE_ID_ANNOTATION,
  SPACELIFT_PROJECT_ROOT_ANNOTATION,
] as const;

/** Whether the entity itself names stacks, wrongly written ones included, because the reason is to be seen. */
export function hasSpaceliftAnnotations(entity: Entity): boolean {
  const annotations = entity.metadata.annotations ?? {};
  return spaceliftAnnotations.some(key =>
    /[^\s,]/.test(annotations[key] ?? ''),
  );
}

/**
 * Whether there may be stacks to show for an entity: it names some, or it is a System with parts, whose stacks it shows.
 * Cheap, so that it may run for every entity.
 */
export function isSpaceliftAvailable(entity: Entity): boolean {
  return (
    hasSpaceliftAnnotations(entity) ||
    (entity.kind.toLocaleLowerCase('en-US') === 'system' &&
      (entity.relations ?? []).some(({ type }) => type === RELATION_HAS_PART))
  );
}
