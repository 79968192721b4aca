import type { ReactElement } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  entityRouteRef,
  EntityProvider,
} from '@backstage/plugin-catalog-react';
import { Address } from '@internal/vendor-ui/testUtils';
import { securityInsightsApiRef, type SecurityInsightsApi } from '../api';
import { securityInsightsContentRouteRef } from '../routes';
import { cannedSecurityInsightsApi } from '../__fixtures__/cannedSecurityInsightsApi';
import { component } from '../__fixtures__/entities';

/** Renders something below an entity, with answers of the test, and the search part of the URL beside it. */
export function renderForEntity(
  element: ReactElement,
  options: {
    api?: SecurityInsightsApi;
    entity?: Entity;
    search?: string;
  } = {},
) {
  return renderInTestApp(
    <EntityProvider entity={options.entity ?? component()}>
      {element}
      <Address />
    </EntityProvider>,
    {
      initialRouteEntries: [`/${options.search ?? ''}`],
      apis: [
        [securityInsightsApiRef, options.api ?? cannedSecurityInsightsApi()],
        mockApis.identity({ userEntityRef: 'user:default/lin' }),
      ],
      mountedRoutes: {
        '/carts/security-insights': securityInsightsContentRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}
