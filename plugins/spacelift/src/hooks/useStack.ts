import { useApi } from '@backstage/frontend-plugin-api';
import type { Stack } from '@internal/plugin-spacelift-common';
import type { EnvelopeState } from '@internal/vendor-ui';
import { placeKey, spaceliftApiRef } from '../api';
import { findRefreshMs, isStackMoving } from '../lib/activity';
import { useLiveEnvelope } from './useLiveEnvelope';

/** One of all stacks, kept up to date. */
export function useStack(stackId: string): EnvelopeState<Stack> {
  const api = useApi(spaceliftApiRef);
  return useLiveEnvelope(
    placeKey({ stackId }),
    signal => api.getStack(stackId, signal),
    stack => findRefreshMs(isStackMoving(stack)),
  );
}
