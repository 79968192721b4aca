import {
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import catalogImportPlugin from '@backstage/plugin-catalog-import/alpha';
import homePlugin from '@backstage/plugin-home/alpha';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import { screen, within } from '@testing-library/react';
import { navModule } from './navModule';

const page = (pluginId: string, title: string) =>
  createFrontendPlugin({
    pluginId,
    extensions: [
      PageBlueprint.make({
        params: {
          path: `/${pluginId}`,
          routeRef: createRouteRef(),
          title,
          icon: <svg />,
          loader: async () => <main>{title}</main>,
        },
      }),
    ],
  });

describe('Sidebar', () => {
  it('has a fixed order, whatever the order of the plugins, and others by title behind it', async () => {
    renderTestApp({
      features: [
        page('zebra', 'Zebra'),
        page('aardvark', 'Aardvark'),
        userSettingsPlugin,
        notificationsPlugin,
        catalogGraphPlugin,
        catalogImportPlugin,
        scaffolderPlugin,
        techdocsPlugin,
        apiDocsPlugin,
        searchPlugin,
        catalogPlugin,
        homePlugin,
        navModule,
      ],
      config: {
        app: { title: 'Acme Portal' },
        backend: { baseUrl: 'http://localhost:7007' },
      },
      initialRouteEntries: ['/zebra'],
      apis: [
        mockApis.identity({ userEntityRef: 'user:default/ada' }),
        mockApis.permission(),
        mockApis.storage(),
        catalogApiMock(),
      ],
    });
    const nav = await screen.findByRole('navigation', { name: 'sidebar nav' });
    await within(nav).findByRole('link', { name: 'Settings' });
    expect(
      within(nav)
        .getAllByRole('link')
        .map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['Acme Portal', '/'],
      ['Home', '/home'],
      ['Catalog', '/catalog'],
      ['APIs', '/api-docs'],
      ['Docs', '/docs'],
      ['Create', '/create'],
      ['Register Existing Component', '/catalog-import'],
      ['Aardvark', '/aardvark'],
      ['Zebra', '/zebra'],
      ['Notifications', '/notifications'],
      ['Settings', '/settings'],
    ]);
    expect(
      await within(nav).findByRole('button', { name: 'Search' }),
    ).toBeInTheDocument();
  });
});
