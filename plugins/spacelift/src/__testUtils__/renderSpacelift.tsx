import type { ReactElement } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Address } from '@internal/vendor-ui/testUtils';
import { spaceliftApiRef, type SpaceliftApi } from '../api';
import { spaceliftContentRouteRef } from '../routes';
import { cannedSpaceliftApi } from '../__fixtures__/cannedSpaceliftApi';
import { component } from '../__fixtures__/entities';

/** Renders something below an entity, with answers of the test, and the search part of the URL beside it. */
export function renderSpacelift(
  element: ReactElement,
  options: {
    api?: SpaceliftApi;
    entity?: Entity;
    search?: string;
    /** Whether `spacelift.run.trigger` is granted where the page asks for it itself. Default true. */
    mayTrigger?: boolean;
  } = {},
) {
  const { mayTrigger = true } = options;
  return renderInTestApp(
    <EntityProvider entity={options.entity ?? component()}>
      {element}
      <Address />
    </EntityProvider>,
    {
      initialRouteEntries: [`/${options.search ?? ''}`],
      apis: [
        [spaceliftApiRef, options.api ?? cannedSpaceliftApi()],
        mockApis.permission({
          authorize: mayTrigger ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
        }),
      ],
      mountedRoutes: {
        '/carts/spacelift': spaceliftContentRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}
