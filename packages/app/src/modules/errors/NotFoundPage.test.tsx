import {
  mockApis,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import homePlugin from '@backstage/plugin-home/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import { screen } from '@testing-library/react';
import { errorsModule } from './errorsModule';
import { NotFoundPage } from './NotFoundPage';

const apis = [catalogApiMock(), mockApis.permission()] as const;

describe('NotFoundPage', () => {
  it('names the address and offers ways on', async () => {
    renderInTestApp(<NotFoundPage />, {
      mountedRoutes: {
        '/': homePlugin.routes.root,
        '/catalog': catalogPlugin.routes.catalogIndex,
        '/search': searchPlugin.routes.root,
      },
      initialRouteEntries: ['/no/such/page'],
      apis,
    });
    expect(
      await screen.findByRole('heading', { name: 'There is no page here' }),
    ).toBeVisible();
    expect(screen.getByText(/\/no\/such\/page/)).toBeVisible();
    expect(
      screen
        .getAllByRole('link')
        .map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['Go to the home page', '/'],
      ['Look in the catalog', '/catalog'],
      ['Search', '/search'],
    ]);
  });

  it('offers only pages that the app has', async () => {
    renderTestApp({
      features: [errorsModule],
      initialRouteEntries: ['/nope'],
      apis,
    });
    expect(
      await screen.findByRole('heading', { name: 'There is no page here' }),
    ).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('shows markup in an address as text', async () => {
    renderTestApp({
      features: [errorsModule],
      initialRouteEntries: ['/<img src=x onerror=alert(1)>'],
      apis,
    });
    await screen.findByRole('heading', { name: 'There is no page here' });
    expect(document.querySelector('img')).toBeNull();
  });
});
