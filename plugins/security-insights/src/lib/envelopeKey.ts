import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { PROJECT_SLUG_ANNOTATION } from '@internal/plugin-security-insights-common';

/**
 * Start of the keys of everything that is known about an entity's repository. Another entity, or another repository, has
 * another one.
 */
export function envelopeKey(entity: Entity): string {
  const slug = entity.metadata.annotations?.[PROJECT_SLUG_ANNOTATION] ?? '';
  return `security-insights/${stringifyEntityRef(entity)}/${encodeURIComponent(
    slug,
  )}/`;
}
