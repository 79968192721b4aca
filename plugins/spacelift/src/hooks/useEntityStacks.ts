import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import type { EntityStacks } from '@internal/plugin-spacelift-common';
import type { EnvelopeState } from '@internal/vendor-ui';
import { spaceliftApiRef } from '../api';
import { findRefreshMs, isStackMoving } from '../lib/activity';
import { useLiveEnvelope } from './useLiveEnvelope';

/** The stacks of an entity, kept up to date; card and tab share one answer. */
export function useEntityStacks(entity: Entity): EnvelopeState<EntityStacks> {
  const api = useApi(spaceliftApiRef);
  return useLiveEnvelope(
    `spacelift/${stringifyEntityRef(entity)}/stacks`,
    signal => api.getEntityStacks(entity, signal),
    ({ items, capabilities }) =>
      findRefreshMs(items.some(isStackMoving), capabilities),
  );
}
