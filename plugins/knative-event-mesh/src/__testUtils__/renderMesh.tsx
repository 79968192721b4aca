import type { ReactElement } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Address } from '@internal/vendor-ui/testUtils';
import { demoComponents, demoMesh } from '../__fixtures__/demoMesh';
import { MeshCatalog } from './MeshCatalog';
import { eventMeshContentRouteRef, eventMeshPageRouteRef } from '../routes';

/** A catalog whose methods can be looked at and replaced. */
export function spyCatalog(
  entities: Entity[],
  replaced: Partial<CatalogApi> = {},
) {
  const catalog = new MeshCatalog({ entities });
  return catalogApiMock.mock({
    queryEntities: request => catalog.queryEntities(request),
    getEntitiesByRefs: request => catalog.getEntitiesByRefs(request),
    getEntityFacets: request => catalog.getEntityFacets(request),
    getEntityByRef: ref => catalog.getEntityByRef(ref),
    getEntities: request => catalog.getEntities(request),
    ...replaced,
  });
}

/** What a catalog answers whose client fails with this status. */
export function failingCatalog(statusCode?: number): CatalogApi {
  const fail = async () => {
    throw Object.assign(new Error('Request failed'), { statusCode });
  };
  return spyCatalog([], {
    queryEntities: fail,
    getEntitiesByRefs: fail,
    getEntityFacets: fail,
    getEntityByRef: fail,
  });
}

/** Renders something with a catalog, below an entity, and the search part of the URL beside it. */
export function renderMesh(
  element: ReactElement,
  options: {
    catalog?: CatalogApi;
    entities?: Entity[];
    entity?: Entity;
    search?: string;
    /** Whether the reader may read the catalog at all. Default true. */
    mayRead?: boolean;
  } = {},
) {
  const { entities = demoMesh, mayRead = true } = options;
  return renderInTestApp(
    <EntityProvider entity={options.entity ?? demoComponents[0]}>
      {element}
      <Address />
    </EntityProvider>,
    {
      initialRouteEntries: [`/${options.search ?? ''}`],
      apis: [
        [catalogApiRef, options.catalog ?? new MeshCatalog({ entities })],
        mockApis.permission({
          authorize: mayRead ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
        }),
      ],
      mountedRoutes: {
        '/event-mesh': eventMeshPageRouteRef,
        '/carts/event-mesh': eventMeshContentRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}
