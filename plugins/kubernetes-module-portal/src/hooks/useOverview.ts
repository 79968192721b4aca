import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  kubernetesApiRef,
  kubernetesAuthProvidersApiRef,
} from '@backstage/plugin-kubernetes-react';
import { useEnvelope, type EnvelopeState } from '@internal/vendor-ui';
import { loadOverview } from '../api';
import type { KubernetesOverview } from '../lib/overview';

const REFRESH_MS = 10_000;

/**
 * What runs of an entity, kept up to date while the page is visible; card and tab share one request. The last answer
 * stays while newer ones fail.
 */
export function useOverview(entity: Entity): EnvelopeState<KubernetesOverview> {
  const kubernetes = useApi(kubernetesApiRef);
  const authProviders = useApi(kubernetesAuthProvidersApiRef);
  return useEnvelope(
    `kubernetes/${stringifyEntityRef(entity)}`,
    () => loadOverview({ kubernetes, authProviders }, entity),
    { refreshMs: REFRESH_MS },
  );
}
