import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import type { SecuritySummary } from '@internal/plugin-security-insights-common';
import { useEnvelope, type EnvelopeState } from '@internal/vendor-ui';
import { securityInsightsApiRef } from '../api';
import { envelopeKey } from '../lib/envelopeKey';

const REFRESH_MS = 5 * 60_000;

/** Numbers of the open alerts of an entity's repository. */
export function useSummary(entity: Entity): EnvelopeState<SecuritySummary> {
  const api = useApi(securityInsightsApiRef);
  return useEnvelope(
    `${envelopeKey(entity)}summary`,
    signal => api.getSummary(entity, signal),
    { refreshMs: REFRESH_MS },
  );
}
