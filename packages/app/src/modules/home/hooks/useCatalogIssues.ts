import { Entity } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { CatalogIssue, catalogIssue } from '../lib/catalogIssue';

// The catalog cannot filter by status, so entries are looked through here. Enough for what one person's groups own.
const LOOKED_THROUGH = 500;

/** A catalog entry of the person's groups with what is wrong with it. */
export interface EntityIssue {
  entity: Entity;
  issue: CatalogIssue;
}

/** Loads what is wrong with the entries that the person's groups own, with the person's own rights; errors come first. */
export function useCatalogIssues() {
  const identityApi = useApi(identityApiRef);
  const catalogApi = useApi(catalogApiRef);

  return useAsyncRetry(async (): Promise<EntityIssue[]> => {
    const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
    const { items } = await catalogApi.queryEntities({
      filter: { 'relations.ownedBy': ownershipEntityRefs },
      fields: [
        'kind',
        'metadata.name',
        'metadata.namespace',
        'metadata.title',
        'metadata.annotations',
        'status',
      ],
      limit: LOOKED_THROUGH,
    });
    return items
      .flatMap(entity => {
        const issue = catalogIssue(entity);
        return issue ? [{ entity, issue }] : [];
      })
      .sort(
        (a, b) =>
          Number(a.issue === 'orphan') - Number(b.issue === 'orphan') ||
          a.entity.metadata.name.localeCompare(b.entity.metadata.name),
      );
  }, [identityApi, catalogApi]);
}
