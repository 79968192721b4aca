import type { ReactElement } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { useLocation } from 'react-router-dom';
import { sysdigApiRef, type SysdigApi } from '../api';
import { cannedSysdigApi } from '../__fixtures__/cannedSysdigApi';
import { component } from '../__fixtures__/entities';

function Address() {
  const { search } = useLocation();
  return <output data-testid="address">{search}</output>;
}

/** Renders something below an entity, with answers of the test, and the search part of the URL beside it. */
export function renderForEntity(
  element: ReactElement,
  options: { api?: SysdigApi; entity?: Entity; search?: string } = {},
) {
  return renderInTestApp(
    <EntityProvider entity={options.entity ?? component('carts')}>
      {element}
      <Address />
    </EntityProvider>,
    {
      initialRouteEntries: [`/${options.search ?? ''}`],
      apis: [[sysdigApiRef, options.api ?? cannedSysdigApi()]],
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
