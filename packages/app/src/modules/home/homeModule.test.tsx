import {
  coreExtensionData,
  createExtension,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogImportPlugin from '@backstage/plugin-catalog-import/alpha';
import homePlugin from '@backstage/plugin-home/alpha';
import { screen, within } from '@testing-library/react';
import { homeModule } from './homeModule';

const vendorModule = createFrontendModule({
  pluginId: 'home',
  extensions: [
    createExtension({
      kind: 'attention-card',
      name: 'vendor',
      attachTo: { id: 'home-page-layout:home', input: 'attention' },
      output: [coreExtensionData.reactElement],
      factory: () => [coreExtensionData.reactElement(<p>One failed run</p>)],
    }),
  ],
});

function renderHomeAt(path: string, storage = mockApis.storage()) {
  return renderTestApp({
    features: [
      homePlugin,
      catalogPlugin,
      catalogImportPlugin,
      homeModule,
      vendorModule,
    ],
    config: {
      app: { extensions: [{ 'page:home': { config: { path: '/' } } }] },
    },
    initialRouteEntries: [path],
    apis: [
      mockApis.identity({
        userEntityRef: 'user:default/ada',
        ownershipEntityRefs: ['user:default/ada'],
        displayName: 'Ada Byte',
      }),
      storage,
      mockApis.permission(),
      catalogApiMock({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: { name: 'shop', namespace: 'default' },
          },
        ],
      }),
    ],
  });
}

describe('homeModule', () => {
  it('replaces the stock home page, and shows cards that other plugins attach', async () => {
    renderHomeAt('/');
    const attention = await screen.findByRole('region', {
      name: 'Needs attention',
    });
    expect(within(attention).getByText('One failed run')).toBeVisible();
  });

  it('remembers visits of entities, and only those', async () => {
    const storage = mockApis.storage();
    for (const path of [
      '/catalog/default/component/shop/nowhere',
      '/nowhere',
    ]) {
      const page = renderHomeAt(path, storage);
      await screen.findByText(/There is no page|PAGE NOT FOUND/i);
      page.unmount();
    }
    renderHomeAt('/', storage);
    const visited = await screen.findByRole('region', {
      name: 'Recently visited',
    });
    expect(
      await within(visited).findByRole('link', { name: 'shop' }),
    ).toHaveAttribute('href', '/catalog/default/component/shop');
    expect(within(visited).getAllByRole('listitem')).toHaveLength(1);
  });
});
