import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { EntityStack } from '@internal/plugin-spacelift-common';
import { findMissingOwnerLabel } from '../trigger/findMissingOwnerLabel';

/**
 * Gives stacks that name no owner of their entity the obstacle `NOT_CONFIRMED`. It lasts, and so comes before the obstacles
 * that pass; only a portal that triggers nothing at all comes before it.
 */
export function markUnconfirmed(
  items: readonly EntityStack[],
  entities: readonly Entity[],
  prefix: string | undefined,
): EntityStack[] {
  const byRef = new Map(
    entities.map(entity => [stringifyEntityRef(entity), entity]),
  );
  return items.map(item => {
    const entity = byRef.get(item.entityRef);
    const missing =
      entity && findMissingOwnerLabel(item.labels, entity, prefix);
    return !missing || item.obstacle === 'READ_ONLY'
      ? item
      : {
          ...item,
          obstacle: 'NOT_CONFIRMED',
          ...(missing.label !== null && { missingLabel: missing.label }),
        };
  });
}
