import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { EnvelopeState } from '@internal/vendor-ui';
import {
  readEntityEvents,
  type EntityEvents,
} from '../catalog/readEntityEvents';
import { useCatalogAnswer } from './useCatalogAnswer';

/** Numbers of an entity, kept up to date; card and tab share one answer. */
export function useEntityEvents(entity: Entity): EnvelopeState<EntityEvents> {
  return useCatalogAnswer(
    `entity/${stringifyEntityRef(entity)}`,
    catalog => readEntityEvents(catalog, entity),
    {
      isNothing: ({ lists }) =>
        Object.values(lists).every(({ visible }) => visible === 0),
    },
  );
}
