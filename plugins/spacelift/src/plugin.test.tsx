import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { resetEnvelopes } from '@internal/vendor-ui/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cannedSpaceliftApi } from './__fixtures__/cannedSpaceliftApi';
import { component, stackAnnotations } from './__fixtures__/entities';
import spaceliftPlugin, * as exported from '.';

function renderApp(path: string, annotations = stackAnnotations) {
  const canned = cannedSpaceliftApi();
  const getEntityStacks = jest.fn(canned.getEntityStacks);
  renderTestApp({
    features: [catalogPlugin, spaceliftPlugin],
    config: { integrations: {} },
    initialRouteEntries: [path],
    apis: [
      mockApis.identity({ userEntityRef: 'user:default/ada' }),
      mockApis.permission(),
      mockApis.storage(),
      catalogApiMock({ entities: [component('carts', annotations)] }),
      [exported.spaceliftApiRef, { ...canned, getEntityStacks }],
    ],
  });
  return { getEntityStacks };
}

afterEach(resetEnvelopes);

describe('the plugin', () => {
  it('exports the documented names', () => {
    expect(spaceliftPlugin).toBe(exported.spaceliftPlugin);
    expect(exported.isSpaceliftAvailable(component('carts'))).toBe(true);
    expect(exported.isSpaceliftAvailable(component('carts', {}))).toBe(false);
  });

  it('adds a page, which has one header and a place in the navigation', async () => {
    renderApp('/spacelift');
    expect(await screen.findByRole('table', { name: 'Stacks' })).toBeVisible();
    expect(
      screen
        .getAllByRole('heading', { level: 1 })
        .map(each => each.textContent),
    ).toEqual(['Spacelift']);
    const links = await screen.findAllByRole('link', { name: 'Spacelift' });
    links.forEach(link => expect(link).toHaveAttribute('href', '/spacelift'));
  });

  it('adds a tab and a card, which lead to each other and share one request', async () => {
    const { getEntityStacks } = renderApp('/catalog/default/component/carts');
    expect(
      await screen.findByText('Needs attention: 1 of 2 stacks'),
    ).toBeVisible();
    const figure = screen.getByRole('link', { name: '1 Need attention' });
    expect(figure).toHaveAttribute(
      'href',
      '/catalog/default/component/carts/spacelift?group=needsAttention',
    );
    await userEvent.click(figure);
    expect(
      await screen.findByRole('region', { name: 'sock-shop-carts-prod' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('region', { name: 'sock-shop-carts-dev' }),
    ).not.toBeInTheDocument();
    expect(getEntityStacks).toHaveBeenCalledTimes(1);
  });

  it('adds neither where no annotation asks for it', async () => {
    const { getEntityStacks } = renderApp('/catalog/default/component/carts', {
      'backstage.io/techdocs-ref': 'x',
    });
    expect(await screen.findByRole('heading', { name: 'carts' })).toBeVisible();
    await waitFor(() =>
      expect(screen.getByRole('link', { name: 'Overview' })).toBeVisible(),
    );
    expect(getEntityStacks).not.toHaveBeenCalled();
  });
});
