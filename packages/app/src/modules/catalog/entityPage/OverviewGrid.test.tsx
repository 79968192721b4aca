import { AlphaEntity } from '@backstage/catalog-model/alpha';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { OverviewGrid } from './OverviewGrid';

const shop: AlphaEntity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop', namespace: 'default' },
};

const cards = [
  { type: 'info' as const, element: <p>security</p> },
  { type: 'content' as const, element: <p>about</p> },
  { element: <p>relations</p> },
  { type: 'info' as const, element: <p>links</p> },
];

function renderOverview(entity: AlphaEntity, shown = cards) {
  const catalog = catalogApiMock.mock({
    getEntitiesByRefs: async ({ entityRefs }) => ({
      items: entityRefs.map(() => undefined),
    }),
    getEntityAncestors: async () => ({
      rootEntityRef: 'component:default/shop',
      items: [{ entity, parentEntityRefs: [] }],
    }),
  });
  return renderInTestApp(
    <EntityProvider entity={entity}>
      <OverviewGrid cards={shown} />
    </EntityProvider>,
    {
      apis: [catalog, mockApis.permission()],
      mountedRoutes: { '/catalog': catalogPlugin.routes.catalogIndex },
    },
  );
}

const textsInOrder = (...texts: string[]) =>
  screen
    .getAllByText(new RegExp(`^(${texts.join('|')})$`))
    .map(element => element.textContent);

describe('OverviewGrid', () => {
  it('puts what an entity is on the left, and how it is doing on the right, each in the given order', async () => {
    renderOverview(shop);
    await screen.findByText('about');
    expect(textsInOrder('about', 'relations', 'security', 'links')).toEqual([
      'about',
      'relations',
      'security',
      'links',
    ]);
    const [left, right] = ['about', 'security'].map(
      text => screen.getByText(text).parentElement,
    );
    expect(left).not.toBe(right);
    expect(left).toContainElement(screen.getByText('relations'));
    expect(right).toContainElement(screen.getByText('links'));
  });

  it('has one column when there is nothing for the right', async () => {
    renderOverview(
      shop,
      cards.filter(card => card.type !== 'info'),
    );
    const left = (await screen.findByText('about')).parentElement;
    expect(left?.parentElement).toHaveAttribute('data-single', 'true');
    expect(left?.parentElement?.children).toHaveLength(1);
  });

  it('warns about an entry whose file is gone', async () => {
    renderOverview({
      ...shop,
      metadata: {
        ...shop.metadata,
        annotations: { 'backstage.io/orphan': 'true' },
      },
    });
    expect(
      await screen.findByText(/not referenced by any location/),
    ).toBeVisible();
  });

  it('warns about relations that lead nowhere', async () => {
    renderOverview({
      ...shop,
      relations: [{ type: 'dependsOn', targetRef: 'component:default/ghost' }],
    });
    expect(await screen.findByText(/component:default\/ghost/)).toBeVisible();
  });

  it('shows why an entry could not be processed', async () => {
    renderOverview({
      ...shop,
      status: {
        items: [
          {
            type: 'backstage.io/catalog-processing',
            level: 'error',
            message: 'the file is too big',
            error: { name: 'InputError', message: 'the file is too big' },
          },
        ],
      },
    });
    expect(
      (await screen.findAllByText(/the file is too big/)).length,
    ).toBeGreaterThan(0);
  });

  it('has no warnings for an entry that is in order', async () => {
    renderOverview(shop);
    await screen.findByText('about');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(
      screen.queryByText(/not referenced by any location/),
    ).not.toBeInTheDocument();
  });
});
