import { AlphaEntity } from '@backstage/catalog-model/alpha';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { screen } from '@testing-library/react';
import { catalogModule } from '../catalogModule';

const DEPENDENCIES = '/catalog/default/component/shop/dependencies';

const shop: AlphaEntity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop', namespace: 'default' },
  spec: { type: 'service', lifecycle: 'production', owner: 'shop' },
};

const db: AlphaEntity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'shop-db', namespace: 'default' },
  spec: { type: 'database', owner: 'shop' },
};

const dependingShop: AlphaEntity = {
  ...shop,
  relations: [{ type: 'dependsOn', targetRef: 'resource:default/shop-db' }],
};

function renderEntity(path: string, entity: AlphaEntity) {
  return renderTestApp({
    features: [catalogPlugin, catalogModule],
    config: { integrations: {} },
    initialRouteEntries: [path],
    apis: [
      mockApis.identity({ userEntityRef: 'user:default/ada' }),
      mockApis.permission(),
      mockApis.storage(),
      catalogApiMock({ entities: [entity, db] }),
    ],
  });
}

describe('Dependencies', () => {
  it('is a tab of entities that depend on something', async () => {
    renderEntity(DEPENDENCIES, dependingShop);
    expect(
      await screen.findByRole('link', { name: 'Dependencies' }),
    ).toHaveAttribute('href', DEPENDENCIES);
    expect(
      await screen.findByText('Nothing in the catalog depends on this.'),
    ).toBeVisible();
    expect(await screen.findByText(/shop-db/)).toBeVisible();
  });

  it('is no tab where there are none', async () => {
    renderEntity('/catalog/default/component/shop', shop);
    expect(await screen.findByRole('heading', { name: 'shop' })).toBeVisible();
    expect(
      screen.queryByRole('link', { name: 'Dependencies' }),
    ).not.toBeInTheDocument();
  });
});
