import { Entity } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

/** How many components the home page lists; the rest is one click away. */
export const SHOWN_COMPONENTS = 8;

/** The first components that the person or their groups own, by name, and how many there are in all. */
export interface OwnedComponents {
  items: Entity[];
  total: number;
}

/** Loads what the signed-in person and their groups own, with the person's own rights. Keeps the old answer during a retry. */
export function useOwnedComponents() {
  const identityApi = useApi(identityApiRef);
  const catalogApi = useApi(catalogApiRef);

  return useAsyncRetry(async (): Promise<OwnedComponents> => {
    const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
    const { items, totalItems } = await catalogApi.queryEntities({
      filter: {
        kind: 'component',
        'relations.ownedBy': ownershipEntityRefs,
      },
      fields: [
        'kind',
        'metadata.name',
        'metadata.namespace',
        'metadata.title',
        'metadata.description',
        'spec.lifecycle',
        'spec.type',
        'spec.owner',
        'spec.system',
        'relations',
      ],
      orderFields: { field: 'metadata.name', order: 'asc' },
      limit: SHOWN_COMPONENTS,
    });
    return { items, total: totalItems };
  }, [identityApi, catalogApi]);
}
