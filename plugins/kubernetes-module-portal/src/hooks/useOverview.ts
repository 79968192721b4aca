import { useCallback } from 'react';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  kubernetesApiRef,
  kubernetesAuthProvidersApiRef,
} from '@backstage/plugin-kubernetes-react';
import { useEnvelope, type EnvelopeState } from '@internal/vendor-ui';
import { forgetRefusals, loadOverview } from '../api';
import type { KubernetesOverview } from '../lib/overview';

const REFRESH_MS = 10_000;

/**
 * What runs of an entity, kept up to date while the page is visible; card and tab share one request. The last answer
 * stays while newer ones fail. Where the person declined to sign in at a cluster, only a refresh by hand asks them again.
 */
export function useOverview(entity: Entity): EnvelopeState<KubernetesOverview> {
  const kubernetes = useApi(kubernetesApiRef);
  const authProviders = useApi(kubernetesAuthProvidersApiRef);
  const state = useEnvelope(
    `kubernetes/${stringifyEntityRef(entity)}`,
    () => loadOverview({ kubernetes, authProviders }, entity),
    { refreshMs: REFRESH_MS },
  );
  const { refresh } = state;
  return {
    ...state,
    refresh: useCallback(() => {
      forgetRefusals(authProviders);
      refresh();
    }, [authProviders, refresh]),
  };
}
