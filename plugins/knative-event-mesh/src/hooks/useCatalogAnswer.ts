import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  catalogApiRef,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { useEnvelope, type EnvelopeState } from '@internal/vendor-ui';
import { notAllowed, toRequestError } from '../catalog/requestErrors';

const REFRESH_MS = 60_000;

/**
 * Asks the catalog, as the signed-in person, and keeps the answer up to date.
 *
 * @param key - what is asked; see `useEnvelope`.
 * @param isNothing - whether an answer holds nothing at all. The catalog shows nothing to people who may not read it, so
 *   then it is found out which of the two it is.
 */
export function useCatalogAnswer<T>(
  key: string,
  ask: (catalog: CatalogApi) => Promise<T>,
  options: { isNothing?(data: T): boolean; enabled?: boolean } = {},
): EnvelopeState<T> {
  const { isNothing, enabled } = options;
  const catalog = useApi(catalogApiRef);
  const permissions = useApi(permissionApiRef);
  const identity = useApi(identityApiRef);

  const mayReadNothing = async () => {
    const { items } = await catalog.queryEntities({
      limit: 1,
      fields: ['kind'],
    });
    if (items.length > 0) return false;
    // An empty catalog looks the same. The permission can only be asked for an entity, so it is asked for one's own.
    const { userEntityRef } = await identity.getBackstageIdentity();
    const { result } = await permissions.authorize({
      permission: catalogEntityReadPermission,
      resourceRef: userEntityRef,
    });
    return result === AuthorizeResult.DENY;
  };

  const load = async () => {
    try {
      const data = await ask(catalog);
      if (isNothing?.(data) && (await mayReadNothing())) {
        throw notAllowed();
      }
      return {
        data,
        asOf: new Date().toISOString(),
        stale: false,
        truncated: false,
      };
    } catch (error) {
      throw toRequestError(error);
    }
  };
  return useEnvelope(`knative-event-mesh/${key}`, load, {
    refreshMs: REFRESH_MS,
    enabled,
  });
}
