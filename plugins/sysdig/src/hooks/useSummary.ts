import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import type { SysdigSummary } from '@internal/plugin-sysdig-common';
import { useEnvelope, type EnvelopeState } from '@internal/vendor-ui';
import { sysdigApiRef } from '../api';

const REFRESH_MS = 5 * 60_000;

/** Sums of all reports of an entity; card and tab share one answer. */
export function useSummary(entity: Entity): EnvelopeState<SysdigSummary> {
  const api = useApi(sysdigApiRef);
  return useEnvelope(
    `sysdig/${stringifyEntityRef(entity)}/summary`,
    signal => api.getSummary(entity, signal),
    { refreshMs: REFRESH_MS },
  );
}
