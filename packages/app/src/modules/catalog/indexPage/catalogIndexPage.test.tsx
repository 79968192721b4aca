import { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { catalogModule } from '../catalogModule';
import { recallFilters, rememberFilters } from './filterMemory';

const component = (name: string, lifecycle: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default', uid: name },
  spec: { type: 'service', lifecycle, owner: 'shop' },
});

function renderCatalog(path: string) {
  return renderTestApp({
    features: [catalogPlugin, catalogModule],
    config: {
      app: {
        extensions: [
          {
            'catalog-filter:catalog/list': { config: { initialFilter: 'all' } },
          },
        ],
      },
    },
    initialRouteEntries: [path],
    apis: [
      mockApis.identity({ userEntityRef: 'user:default/ada' }),
      mockApis.permission(),
      mockApis.storage(),
      catalogApiMock({
        entities: [
          component('ledger', 'production'),
          component('carts', 'experimental'),
          component('gateway', 'deprecated'),
        ],
      }),
    ],
  });
}

const row = async (name: string) =>
  screen.findByRole('row', { name: new RegExp(name) });

/** The table is drawn anew while facets and entities arrive, so that a row that was found may be gone at once. */
const expectRow = (name: string) =>
  waitFor(() =>
    expect(screen.getByRole('row', { name: new RegExp(name) })).toBeVisible(),
  );

beforeEach(() => window.sessionStorage.clear());

describe('catalog index page', () => {
  it('shows the lifecycle as a badge right after the name', async () => {
    renderCatalog('/catalog');
    for (const [name, lifecycle] of [
      ['ledger', 'production'],
      ['carts', 'experimental'],
      ['gateway', 'deprecated'],
    ]) {
      const cells = within(await row(name)).getAllByRole('cell');
      expect(cells[0]).toHaveTextContent(name);
      expect(cells[1]).toHaveTextContent(lifecycle);
      expect(cells[1].querySelector('svg')).toHaveAttribute(
        'aria-hidden',
        'true',
      );
    }
  });

  it('takes its filters from the URL, and remembers them for the session', async () => {
    renderCatalog(
      '/catalog?filters[kind]=component&filters[lifecycles]=deprecated',
    );
    await expectRow('gateway');
    await waitFor(() =>
      expect(screen.queryByText('ledger')).not.toBeInTheDocument(),
    );
    await waitFor(() =>
      expect(
        new URLSearchParams(recallFilters()).get('filters[lifecycles]'),
      ).toBe('deprecated'),
    );
  });

  it('comes back with the filters of the session', async () => {
    rememberFilters({ kind: 'component', lifecycles: ['experimental'] });
    renderCatalog('/catalog');
    await expectRow('carts');
    await waitFor(() =>
      expect(screen.queryByText('ledger')).not.toBeInTheDocument(),
    );
  });

  it('comes back with filters that were changed since it was opened', async () => {
    const user = userEvent.setup();
    rememberFilters({ kind: 'component', lifecycles: ['production'] });
    renderCatalog('/catalog');
    await expectRow('ledger');

    await user.click(await screen.findByTestId('lifecycles-picker-expand'));
    for (const name of [/deprecated/, /production/]) {
      await user.click(await screen.findByRole('option', { name }));
    }
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByText('ledger')).not.toBeInTheDocument(),
    );

    await expectRow('gateway');
    const before = screen.getByRole('row', { name: /gateway/ });
    const sidebar = within(screen.getByRole('navigation', { name: /sidebar/ }));
    await user.click(sidebar.getByRole('link', { name: 'Catalog' }));
    await waitFor(() => expect(before).not.toBeInTheDocument());
    await waitFor(() => {
      expect(screen.getByRole('row', { name: /gateway/ })).toBeVisible();
      expect(screen.queryByText('ledger')).not.toBeInTheDocument();
    });
  });

  it('lets a link with filters win over those of the session', async () => {
    rememberFilters({ kind: 'component', lifecycles: ['experimental'] });
    renderCatalog(
      '/catalog?filters[kind]=component&filters[lifecycles]=production',
    );
    await expectRow('ledger');
    await waitFor(() =>
      expect(screen.queryByText('carts')).not.toBeInTheDocument(),
    );
  });
});
