import type { ReactElement } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { Address } from '@internal/vendor-ui/testUtils';
import { sysdigApiRef, type SysdigApi } from '../api';
import { cannedSysdigApi } from '../__fixtures__/cannedSysdigApi';
import { component } from '../__fixtures__/entities';

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
