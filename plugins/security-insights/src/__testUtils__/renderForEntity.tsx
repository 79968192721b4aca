import type { ReactElement } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  entityRouteRef,
  EntityProvider,
} from '@backstage/plugin-catalog-react';
import { useLocation } from 'react-router-dom';
import { securityInsightsApiRef, type SecurityInsightsApi } from '../api';
import { securityInsightsContentRouteRef } from '../routes';
import { cannedSecurityInsightsApi } from '../__fixtures__/cannedSecurityInsightsApi';
import { component } from '../__fixtures__/entities';

function Address() {
  const { search } = useLocation();
  return <output data-testid="address">{search}</output>;
}

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

/** Search parameters that the URL has now. */
export function searchOf(element: HTMLElement): Record<string, string[]> {
  const params = new URLSearchParams(element.textContent ?? '');
  return Object.fromEntries(
    [...new Set(params.keys())].map(name => [name, params.getAll(name)]),
  );
}
