import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import kubernetesPlugin from '@backstage/plugin-kubernetes/alpha';
import {
  kubernetesApiRef,
  kubernetesAuthProvidersApiRef,
} from '@backstage/plugin-kubernetes-react';
import { resetEnvelopes } from '@internal/vendor-ui/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  cannedKubernetes,
  serverSideProviders,
} from './__fixtures__/cannedKubernetes';
import { component } from './__fixtures__/entities';
import kubernetesPortalModule, * as exported from '.';

function renderApp(annotations?: Record<string, string>) {
  const canned = cannedKubernetes();
  const getObjectsByEntity = jest.fn(canned.getObjectsByEntity);
  renderTestApp({
    features: [catalogPlugin, kubernetesPlugin, kubernetesPortalModule],
    config: { integrations: {} },
    initialRouteEntries: ['/catalog/default/component/carts'],
    apis: [
      mockApis.identity({ userEntityRef: 'user:default/ada' }),
      mockApis.permission(),
      mockApis.storage(),
      catalogApiMock({ entities: [component('carts', annotations)] }),
      [kubernetesApiRef, { ...canned, getObjectsByEntity }],
      [kubernetesAuthProvidersApiRef, serverSideProviders],
    ],
  });
  return { getObjectsByEntity };
}

afterEach(resetEnvelopes);

describe('the module', () => {
  it('exports the documented names', () => {
    expect(kubernetesPortalModule).toBe(exported.kubernetesPortalModule);
    expect(kubernetesPortalModule.pluginId).toBe('kubernetes');
    expect(exported.kubernetesPortalTranslationRef.id).toBe(
      'kubernetes-portal',
    );
  });

  it('replaces the content of the stock tab and adds a card, which lead to each other and share one request', async () => {
    const { getObjectsByEntity } = renderApp();
    const figure = await screen.findByRole('link', { name: '5 Failing' });
    expect(figure).toHaveAttribute(
      'href',
      '/catalog/default/component/carts/kubernetes?state=crashLoop&state=imagePull&state=failed',
    );
    await userEvent.click(figure);
    expect(
      await screen.findByRole('table', { name: 'Workloads' }),
    ).toBeVisible();
    expect(screen.queryByText('Your Clusters')).not.toBeInTheDocument();
    expect(getObjectsByEntity).toHaveBeenCalledTimes(1);
  });

  it('adds neither where no annotation asks for it', async () => {
    const { getObjectsByEntity } = renderApp({
      'backstage.io/techdocs-ref': 'x',
    });
    expect(await screen.findByRole('heading', { name: 'carts' })).toBeVisible();
    await waitFor(() =>
      expect(screen.getByRole('link', { name: 'Overview' })).toBeVisible(),
    );
    expect(
      screen.queryByRole('link', { name: 'Kubernetes' }),
    ).not.toBeInTheDocument();
    expect(getObjectsByEntity).not.toHaveBeenCalled();
  });

  it('is there for a label selector alone', async () => {
    renderApp({ 'backstage.io/kubernetes-label-selector': 'app=carts' });
    expect(
      await screen.findByRole('region', { name: 'Kubernetes' }),
    ).toBeVisible();
  });
});
