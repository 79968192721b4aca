import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { useLocation, useNavigate } from 'react-router-dom';
import { spaceliftApiRef, type SpaceliftApi } from '../api';
import { spaceliftContentRouteRef } from '../routes';
import { cannedSpaceliftApi } from '../__fixtures__/cannedSpaceliftApi';
import { component } from '../__fixtures__/entities';

function Address() {
  const { search } = useLocation();
  return <output data-testid="address">{search}</output>;
}

/**
 * Goes to an address first. The location that a router of a test starts at has the same key in every test, and under
 * that key `useUrlState` would go on with the changes of the test before.
 */
function StartAt(props: { search: string; children: ReactNode }) {
  const { search, children } = props;
  const navigate = useNavigate();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    navigate({ search }, { replace: true });
    setReady(true);
  }, [navigate, search]);
  return <>{ready && children}</>;
}

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
      <StartAt search={options.search ?? ''}>{element}</StartAt>
      <Address />
    </EntityProvider>,
    {
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

/** Search parameters that the URL has now. */
export function searchOf(element: HTMLElement): Record<string, string[]> {
  const params = new URLSearchParams(element.textContent ?? '');
  return Object.fromEntries(
    [...new Set(params.keys())].map(name => [name, params.getAll(name)]),
  );
}
