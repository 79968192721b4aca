import { useState } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { resetEnvelopes } from '@internal/vendor-ui/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { codeAlert, dependabotAlert, secretAlert } from './__fixtures__/alerts';
import { cannedSecurityInsightsApi } from './__fixtures__/cannedSecurityInsightsApi';
import { component } from './__fixtures__/entities';
import {
  fillIn,
  openDialog,
  openPanel,
  press,
} from './__testUtils__/decisions';
import { renderForEntity } from './__testUtils__/renderForEntity';
import securityInsightsPlugin, * as exported from '.';

// 23 open alerts and 28 in all, as where the article's plugin counts both ways.
const alerts = [
  ...Array.from({ length: 20 }, (_, index) => codeAlert(index + 1)),
  dependabotAlert(1),
  dependabotAlert(2),
  secretAlert(1),
  ...Array.from({ length: 5 }, (_, index) =>
    codeAlert(index + 40, { state: 'fixed' }),
  ),
];

function renderEntity(slug: string | null) {
  const canned = cannedSecurityInsightsApi({ alerts });
  const getSummary = jest.fn(canned.getSummary);
  renderTestApp({
    features: [catalogPlugin, securityInsightsPlugin],
    config: { integrations: {} },
    initialRouteEntries: ['/catalog/default/component/carts'],
    apis: [
      mockApis.identity({ userEntityRef: 'user:default/ada' }),
      mockApis.permission(),
      mockApis.storage(),
      catalogApiMock({ entities: [component('carts', slug)] }),
      [exported.securityInsightsApiRef, { ...canned, getSummary }],
    ],
  });
  return { getSummary };
}

afterEach(resetEnvelopes);

describe('the plugin', () => {
  it('exports the names that people know from the article', () => {
    expect(securityInsightsPlugin).toBe(exported.securityInsightsPlugin);
    expect(exported.isSecurityInsightsAvailable(component())).toBe(true);
    expect(exported.isSecurityInsightsAvailable(component('x', null))).toBe(
      false,
    );
    expect(exported.EntitySecurityInsightsContent).toBeInstanceOf(Function);
    expect(exported.EntitySecurityInsightsCard).toBeInstanceOf(Function);
  });

  it('B5.3: card and tab count the same alerts', async () => {
    renderEntity('acme/sock-shop-carts');
    expect(
      await screen.findByText('Critical: 1 of 23 open alerts'),
    ).toBeVisible();
    const figure = screen.getByRole('link', { name: '20 Code scanning' });
    expect(figure).toHaveAttribute(
      'href',
      '/catalog/default/component/carts/security-insights?type=code-scanning',
    );
    await userEvent.click(figure);
    await screen.findByRole('table', { name: 'Alerts' });
    expect(screen.getAllByRole('rowheader')).toHaveLength(20);
    expect(screen.getByText('Critical: 1 of 23 open alerts')).toBeVisible();
    expect(
      screen.getByRole('button', { name: /^Code scanning ?20$/ }),
    ).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('link', { name: '20 open alerts' })).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Reset filters' }),
    );
    await waitFor(() =>
      expect(screen.getAllByRole('rowheader')).toHaveLength(23),
    );
  });

  it('B5.3: they still do when an alert was dismissed in between', async () => {
    renderEntity('acme/sock-shop-carts');
    await userEvent.click(
      await screen.findByRole('link', { name: '20 Code scanning' }),
    );
    await screen.findByRole('table', { name: 'Alerts' });
    await userEvent.type(screen.getByRole('searchbox'), '#20');
    await waitFor(() =>
      expect(screen.getAllByRole('rowheader')).toHaveLength(1),
    );
    const dialog = await openDialog(await openPanel());
    await fillIn(dialog);
    await press(dialog);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    await userEvent.keyboard('{Escape}');
    await userEvent.click(
      await screen.findByRole('link', { name: 'Overview' }),
    );
    expect(
      await screen.findByRole('link', { name: '19 Code scanning' }),
    ).toBeVisible();
    expect(screen.getByText('Critical: 1 of 22 open alerts')).toBeVisible();
  });

  it('adds neither where no repository is named', async () => {
    const { getSummary } = renderEntity(null);
    expect(await screen.findByRole('heading', { name: 'carts' })).toBeVisible();
    await waitFor(() =>
      expect(screen.getByRole('link', { name: 'Overview' })).toBeVisible(),
    );
    expect(
      screen.queryByRole('link', { name: 'Security Insights' }),
    ).not.toBeInTheDocument();
    expect(getSummary).not.toHaveBeenCalled();
  });
});

describe('card and content for entity pages that are built by hand', () => {
  function Switching(props: { first: Entity; second: Entity }) {
    const [entity, setEntity] = useState(props.first);
    return (
      <EntityProvider entity={entity}>
        <button type="button" onClick={() => setEntity(props.second)}>
          Next
        </button>
        <exported.EntitySecurityInsightsCard />
        <exported.EntitySecurityInsightsContent />
      </EntityProvider>
    );
  }

  it('B5.6: ask anew when the entity or its repository changes, and forget the other one', async () => {
    const one = cannedSecurityInsightsApi({ alerts: [codeAlert(1)] });
    const none = cannedSecurityInsightsApi({ alerts: [] });
    const apiOf = (entity: Entity) =>
      entity.metadata.annotations?.['github.com/project-slug'] === 'acme/carts'
        ? one
        : none;
    renderForEntity(
      <Switching
        first={component('carts', 'acme/carts')}
        second={component('carts', 'acme/other')}
      />,
      {
        api: {
          ...one,
          getSummary: (entity, ...rest) =>
            apiOf(entity).getSummary(entity, ...rest),
          getAlerts: (entity, ...rest) =>
            apiOf(entity).getAlerts(entity, ...rest),
        },
      },
    );
    await screen.findByRole('table', { name: 'Alerts' });
    await waitFor(() =>
      expect(screen.getAllByText('High: 1 open alert')).toHaveLength(2),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(
      await screen.findByText(/are enabled, and have nothing open/),
    ).toBeVisible();
    await waitFor(() =>
      expect(screen.queryByText('High: 1 open alert')).not.toBeInTheDocument(),
    );
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});
