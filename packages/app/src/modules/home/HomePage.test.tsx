import { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogImportPlugin from '@backstage/plugin-catalog-import/alpha';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { Visit, visitsApiRef } from '@backstage/plugin-home';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HomePage } from './HomePage';

const owned = (name: string, rest: Partial<Entity> = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
  spec: { type: 'service', lifecycle: 'production', owner: 'shop' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/shop' }],
  ...rest,
});

const visit = (pathname: string): Visit => ({
  id: pathname,
  name: pathname,
  pathname,
  hits: 1,
  timestamp: Date.now() - 120_000,
});

function renderHome(
  options: {
    entities?: Entity[];
    catalog?: ReturnType<typeof catalogApiMock.mock>;
    visits?: () => Promise<Visit[]>;
    app?: object;
    storage?: ReturnType<typeof mockApis.storage>;
    groups?: string[];
    cards?: JSX.Element[];
  } = {},
) {
  const groups = options.groups ?? ['group:default/shop'];
  return renderInTestApp(<HomePage attentionCards={options.cards ?? []} />, {
    config: JSON.parse(JSON.stringify({ app: options.app ?? {} })),
    mountedRoutes: {
      '/catalog': catalogPlugin.routes.catalogIndex,
      '/catalog-import': catalogImportPlugin.routes.importPage,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
    apis: [
      mockApis.identity({
        userEntityRef: 'user:default/lin',
        ownershipEntityRefs: ['user:default/lin', ...groups],
        displayName: 'Lin Park',
      }),
      options.storage ?? mockApis.storage(),
      options.catalog ?? catalogApiMock({ entities: options.entities }),
      [
        visitsApiRef,
        {
          list: options.visits ?? (async () => []),
          save: async () => visit('/'),
        },
      ],
    ],
  });
}

const panel = (name: string) => screen.findByRole('region', { name });

describe('HomePage, greeting', () => {
  it('calls people by their first name and leads to their groups', async () => {
    renderHome();
    expect(
      await screen.findByRole('heading', { level: 1, name: /Lin$/ }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'shop' })).toHaveAttribute(
      'href',
      '/catalog/default/group/shop',
    );
  });

  it('prefers the name in the catalog', async () => {
    renderHome({
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'User',
          metadata: { name: 'lin', namespace: 'default' },
          spec: { profile: { displayName: 'Linnea Park' } },
        },
      ],
    });
    expect(
      await screen.findByRole('heading', { level: 1, name: /Linnea$/ }),
    ).toBeVisible();
  });

  it('says so when somebody is in no group', async () => {
    renderHome({ groups: [] });
    expect(
      await screen.findByText('You are not in any group yet.'),
    ).toBeVisible();
  });
});

describe('HomePage, my components', () => {
  it('lists what the groups own with lifecycle, and nothing else', async () => {
    renderHome({
      entities: [
        owned('storefront-web'),
        owned('old-shop', { spec: { lifecycle: 'deprecated' } }),
        owned('ledger', {
          relations: [{ type: 'ownedBy', targetRef: 'group:default/payments' }],
        }),
      ],
    });
    const components = await panel('My components');
    const link = await within(components).findByRole('link', {
      name: 'storefront-web',
    });
    expect(link).toHaveAttribute(
      'href',
      '/catalog/default/component/storefront-web',
    );
    expect(within(components).getByText('production')).toBeVisible();
    expect(within(components).getByText('deprecated')).toBeVisible();
    expect(within(components).queryByText('ledger')).not.toBeInTheDocument();
    expect(
      within(components).getByRole('link', { name: 'Show all 2 components' }),
    ).toHaveAttribute(
      'href',
      '/catalog?filters[kind]=component&filters[user]=owned',
    );
  });

  it('offers to register a component to those who own none', async () => {
    renderHome();
    const components = await panel('My components');
    expect(
      await within(components).findByText('Your groups own no components yet'),
    ).toBeVisible();
    expect(
      within(components).getByRole('link', { name: 'Register a component' }),
    ).toHaveAttribute('href', '/catalog-import');
  });

  it('tells why the catalog did not answer, and tries again', async () => {
    const catalog = catalogApiMock.mock();
    catalog.queryEntities.mockRejectedValue(new Error('catalog is away'));
    renderHome({ catalog });
    const components = await panel('My components');
    expect(
      await within(components).findByText('catalog is away'),
    ).toBeVisible();

    catalog.queryEntities.mockResolvedValue({
      items: [owned('storefront-web')],
      totalItems: 1,
      pageInfo: {},
    });
    await userEvent.click(
      within(components).getByRole('button', { name: 'Try again' }),
    );
    expect(
      await within(components).findByRole('link', { name: 'storefront-web' }),
    ).toBeVisible();
    expect(
      within(components).queryByText('catalog is away'),
    ).not.toBeInTheDocument();
  });

  it('shows rows to come while the catalog has not answered', async () => {
    const catalog = catalogApiMock.mock();
    catalog.queryEntities.mockReturnValue(new Promise(() => {}));
    renderHome({ catalog });
    const components = await panel('My components');
    expect(within(components).getByTestId('loading')).toBeInTheDocument();
  });
});

describe('HomePage, needs attention', () => {
  it('says that nothing is wrong', async () => {
    renderHome({ entities: [owned('storefront-web')] });
    const attention = await panel('Needs attention');
    expect(
      await within(attention).findByText('The catalog needs nothing from you'),
    ).toBeVisible();
  });

  it('lists catalog entries that are broken', async () => {
    renderHome({
      entities: [
        owned('storefront-web'),
        owned('lost', {
          metadata: {
            name: 'lost',
            namespace: 'default',
            annotations: { 'backstage.io/orphan': 'true' },
          },
        }),
      ],
    });
    const attention = await panel('Needs attention');
    expect(
      await within(attention).findByRole('link', { name: 'lost' }),
    ).toHaveAttribute('href', '/catalog/default/component/lost');
    expect(
      within(attention).queryByText('The catalog needs nothing from you'),
    ).not.toBeInTheDocument();
    expect(
      within(attention).queryByText('storefront-web'),
    ).not.toBeInTheDocument();
  });

  it('does not call it good news when the catalog could not be asked', async () => {
    const catalog = catalogApiMock.mock();
    catalog.queryEntities.mockRejectedValue(new Error('catalog is away'));
    renderHome({ catalog });
    const attention = await panel('Needs attention');
    expect(await within(attention).findByText('catalog is away')).toBeVisible();
    expect(
      within(attention).queryByText('The catalog needs nothing from you'),
    ).not.toBeInTheDocument();
  });

  it('shows the cards of other plugins', async () => {
    renderHome({ cards: [<p key="vendor">Two critical findings</p>] });
    const attention = await panel('Needs attention');
    expect(within(attention).getByText('Two critical findings')).toBeVisible();
  });
});

describe('HomePage, recently visited', () => {
  it('leads back to entities and documentation', async () => {
    renderHome({
      visits: async () => [
        visit('/catalog/default/component/ledger'),
        visit('/docs/default/component/ledger'),
        visit('/somewhere/else'),
      ],
    });
    const visited = await panel('Recently visited');
    expect(
      await within(visited).findByRole('link', { name: 'ledger' }),
    ).toHaveAttribute('href', '/catalog/default/component/ledger');
    expect(
      within(visited).getByRole('link', { name: 'Docs of ledger' }),
    ).toHaveAttribute('href', '/docs/default/component/ledger');
    expect(within(visited).getAllByText('2 min. ago')).toHaveLength(2);
    expect(within(visited).getAllByRole('listitem')).toHaveLength(2);
  });

  it('explains itself while empty', async () => {
    renderHome();
    expect(
      await screen.findByText(
        'Components and docs that you open are listed here.',
      ),
    ).toBeVisible();
  });

  it('tells why visits could not be loaded', async () => {
    renderHome({
      visits: () => Promise.reject(new Error('settings are away')),
    });
    expect(await screen.findByText('settings are away')).toBeVisible();
  });
});

describe('HomePage, quick links', () => {
  it('shows the configured links, outside ones in a new tab', async () => {
    renderHome({
      app: {
        quickLinks: [
          { title: 'Handbook', url: '/docs' },
          { title: 'Status', url: 'https://status.acme.example', icon: 'docs' },
          { title: 'Evil', url: ['javascript', 'alert(1)'].join(':') },
          { title: 'Elsewhere', url: '//evil.example' },
        ],
      },
    });
    const links = await panel('Quick links');
    expect(
      within(links).getByRole('link', { name: 'Handbook' }),
    ).not.toHaveAttribute('target');
    const status = within(links).getByRole('link', { name: /^Status/ });
    expect(status).toHaveAttribute('target', '_blank');
    expect(status).toHaveAttribute('rel', 'noopener noreferrer');
    expect(status).toHaveAccessibleName(/opens in a new tab/);
    expect(within(links).getAllByRole('link')).toHaveLength(2);
  });

  it('has no such panel without links', async () => {
    renderHome();
    await panel('My components');
    expect(
      screen.queryByRole('region', { name: 'Quick links' }),
    ).not.toBeInTheDocument();
  });
});

describe('HomePage, first-run panel', () => {
  it('is not there outside the demo', async () => {
    renderHome();
    await panel('My components');
    expect(screen.queryByText('This is a demo')).not.toBeInTheDocument();
  });

  it('is there in the demo, until it is hidden for good', async () => {
    const storage = mockApis.storage();
    const first = renderHome({ app: { demo: true }, storage });
    const firstRun = await panel('This is a demo');
    expect(
      within(firstRun).getByRole('link', { name: 'Open playback-order' }),
    ).toHaveAttribute('href', '/catalog/default/component/playback-order');
    // Pages that this app does not have are not offered.
    expect(
      within(firstRun).queryByRole('link', { name: 'Open the templates' }),
    ).not.toBeInTheDocument();

    await userEvent.click(
      within(firstRun).getByRole('button', { name: 'Hide this panel' }),
    );
    await waitFor(() =>
      expect(screen.queryByText('This is a demo')).not.toBeInTheDocument(),
    );
    first.unmount();

    renderHome({ app: { demo: true }, storage });
    await panel('My components');
    expect(screen.queryByText('This is a demo')).not.toBeInTheDocument();
  });

  it('copies the address of the example, and does not claim to when the browser refuses', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    renderHome({ app: { demo: true } });
    const firstRun = await panel('This is a demo');
    const button = () => within(firstRun).getByRole('button', { name: /^Cop/ });

    write.mockRejectedValueOnce(new Error('denied'));
    await user.click(button());
    expect(button()).toHaveAccessibleName('Copy');

    write.mockResolvedValueOnce(undefined);
    await user.click(button());
    await waitFor(() => expect(button()).toHaveAccessibleName('Copied'));
    expect(write).toHaveBeenLastCalledWith(
      'https://github.com/CarlosIA12/example-backstage-component/blob/main/catalog-info.yaml',
    );
  });
});
