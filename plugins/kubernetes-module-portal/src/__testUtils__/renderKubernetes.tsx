import type { ReactElement } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  kubernetesApiRef,
  kubernetesAuthProvidersApiRef,
  type KubernetesApi,
  type KubernetesAuthProvidersApi,
} from '@backstage/plugin-kubernetes-react';
import { Address } from '@internal/vendor-ui/testUtils';
import {
  cannedKubernetes,
  serverSideProviders,
} from '../__fixtures__/cannedKubernetes';
import { component } from '../__fixtures__/entities';
import { kubernetesContentRouteRef } from '../routes';

/** Renders something below an entity, with answers of the test, and the search part of the URL beside it. */
export function renderKubernetes(
  element: ReactElement,
  options: {
    api?: KubernetesApi;
    authProviders?: KubernetesAuthProvidersApi;
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
        [kubernetesApiRef, options.api ?? cannedKubernetes()],
        [
          kubernetesAuthProvidersApiRef,
          options.authProviders ?? serverSideProviders,
        ],
      ],
      mountedRoutes: { '/carts/kubernetes': kubernetesContentRouteRef },
    },
  );
}
