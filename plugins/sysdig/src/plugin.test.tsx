import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { resetEnvelopes } from '@internal/vendor-ui/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cannedSysdigApi } from './__fixtures__/cannedSysdigApi';
import { allAnnotations, component } from './__fixtures__/entities';
import { renderForEntity } from './__testUtils__/renderForEntity';
import sysdigPlugin, * as exported from '.';

function renderEntity(annotations: Record<string, string>, path = '') {
  const canned = cannedSysdigApi();
  const getSummary = jest.fn(canned.getSummary);
  renderTestApp({
    features: [catalogPlugin, sysdigPlugin],
    config: { integrations: {} },
    initialRouteEntries: [`/catalog/default/component/carts${path}`],
    apis: [
      mockApis.identity({ userEntityRef: 'user:default/ada' }),
      mockApis.permission(),
      mockApis.storage(),
      catalogApiMock({ entities: [component('carts', annotations)] }),
      [exported.sysdigApiRef, { ...canned, getSummary }],
    ],
  });
  return { getSummary };
}

afterEach(resetEnvelopes);

describe('the plugin', () => {
  it('exports the documented names', () => {
    expect(sysdigPlugin).toBe(exported.sysdigPlugin);
    expect(exported.SysdigPage).toBeInstanceOf(Function);
    expect(exported.isSysdigAvailable(component('carts'))).toBe(true);
    expect(exported.isSysdigAvailable(component('carts', {}))).toBe(false);
  });

  it('adds a tab and a card, which lead to each other and share one request', async () => {
    const { getSummary } = renderEntity(allAnnotations);
    expect(
      await screen.findByText('Failed: 1 of 3 runtime scans'),
    ).toBeVisible();
    const figure = screen.getByRole('link', { name: '2 Failed policies' });
    expect(figure).toHaveAttribute(
      'href',
      '/catalog/default/component/carts/sysdig?report=posture&state=failing',
    );

    await userEvent.click(figure);
    expect(
      await screen.findByRole('table', { name: 'Posture of resources' }),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: /^Failing/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(getSummary).toHaveBeenCalledTimes(1);
  });

  it('adds neither where no annotation asks for it', async () => {
    const { getSummary } = renderEntity({ 'backstage.io/techdocs-ref': 'x' });
    expect(await screen.findByRole('heading', { name: 'carts' })).toBeVisible();
    await waitFor(() =>
      expect(screen.getByRole('link', { name: 'Overview' })).toBeVisible(),
    );
    expect(
      screen.queryByRole('link', { name: 'Sysdig' }),
    ).not.toBeInTheDocument();
    expect(getSummary).not.toHaveBeenCalled();
  });
});

describe('SysdigPage', () => {
  it('is the content of the tab, for entity pages that are built by hand', async () => {
    renderForEntity(<exported.SysdigPage />);
    expect(
      await screen.findByRole('table', { name: 'Runtime scans' }),
    ).toBeVisible();
  });
});
