import {
  expectAccessible,
  resetEnvelopes,
  searchOf,
} from '@internal/vendor-ui/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  demoComponents,
  demoMesh,
  demoMeshComponents,
} from '../../__fixtures__/demoMesh';
import {
  component,
  environment,
  eventType,
  failing,
  labelledOnly,
  meshObject,
  minutesAgo,
} from '../../__fixtures__/entities';
import {
  failingCatalog,
  renderMesh,
  spyCatalog,
} from '../../__testUtils__/renderMesh';
import { EventMeshContent } from './EventMeshContent';

const address = () => searchOf(screen.getByTestId('address'));
const published = () =>
  screen.findByRole('table', { name: 'Published event types' });
const consumed = () =>
  screen.findByRole('table', { name: 'Consumed event types' });
const cellsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map(row =>
      within(row)
        .getAllByRole('cell')
        .map(cell => cell.lastElementChild?.textContent),
    );

afterEach(resetEnvelopes);

describe('F37: the tab of a component', () => {
  it('says that it loads', async () => {
    renderMesh(<EventMeshContent />, {
      catalog: spyCatalog([], { getEntityFacets: () => new Promise(() => {}) }),
    });
    expect(await screen.findByText('Loading Event mesh')).toBeInTheDocument();
  });

  it('shows what it publishes and consumes, with brokers, filters, schema and the way to the others', async () => {
    const { container } = renderMesh(<EventMeshContent />);
    expect(cellsOf(await published())).toEqual([
      ['prod', 'Broker sock-shop/orders', 'None', 'No'],
      ['prod', 'Broker sock-shop/orders', 'sock-shop-orders', 'Yes'],
    ]);
    expect(cellsOf(await consumed())).toEqual([
      [
        'prod',
        'Broker sock-shop/orders',
        'sock-shop-orders',
        "CESQL: type LIKE 'example.acme.%'",
      ],
      ['prod', 'InMemoryChannel sock-shop/stock', 'None', 'Always'],
    ]);
    expect(
      within(await published()).getByRole('link', { name: 'sock-shop-orders' }),
    ).toHaveAttribute('href', '/catalog/default/component/sock-shop-orders');
    expect(screen.getByText('1 event has no consumer')).toBeVisible();
    await expectAccessible(container);
  });

  it('claims no more about consumers than its environment knows', async () => {
    renderMesh(<EventMeshContent />, {
      entities: [
        ...demoMesh.filter(({ kind }) => kind !== 'Resource'),
        environment('prod', labelledOnly),
      ],
    });
    const [first] = cellsOf(await published());
    expect(first).toContain('None known');
    expect(
      screen.getByRole('button', { name: /^Without known consumers/ }),
    ).toBeVisible();
    expect(screen.getByText('Takes part in the event mesh')).toBeVisible();
    expect(screen.queryByText(/has no consumer/)).not.toBeInTheDocument();
  });

  it('shows one of the lists, and those without consumers, in the URL', async () => {
    renderMesh(<EventMeshContent />);
    await published();
    const show = screen.getByRole('group', { name: 'Show' });
    await userEvent.click(
      within(show).getByRole('button', { name: /^Published/ }),
    );
    expect(address()).toEqual({ show: ['published'] });
    expect(
      screen.queryByRole('table', { name: 'Consumed event types' }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: /^Without consumers/ }),
    );
    expect(address()).toEqual({
      show: ['published'],
      'published.only': ['withoutConsumers'],
    });
    await waitFor(async () =>
      expect(cellsOf(await published())).toHaveLength(1),
    );
  });

  it('shows the conditions of its own subscribers, not those of a namesake', async () => {
    const at = (namespace: string, value: string) => ({
      kubernetesId: 'mailer',
      subscriber: meshObject('Service', `${namespace}/mail`),
      filters: [{ match: 'prefix', attribute: 'source', value }],
    });
    const both = {
      consumers: [at('a', '/mine'), at('b', '/theirs')],
      consumedBy: ['component:a/mailer', 'component:b/mailer'],
    };
    renderMesh(<EventMeshContent />, {
      entity: component('mailer', {
        namespace: 'a',
        consumes: ['api:shop/sent', 'api:shop/shared'],
      }),
      entities: [
        environment(),
        eventType({ path: 'shop/sent', ...both }),
        eventType({
          path: 'shop/shared',
          consumers: [at('b', '/anywhere')],
          consumedBy: ['component:a/mailer'],
        }),
      ],
    });
    expect(
      cellsOf(await consumed()).map(cells => cells[cells.length - 1]),
    ).toEqual([
      'source starts with /minePerhaps also, of a subscriber elsewhere:source starts with /theirs',
      'source starts with /anywhere',
    ]);
  });

  it('opens an event type beside the lists', async () => {
    renderMesh(<EventMeshContent />);
    await userEvent.click(
      within(await consumed()).getByRole('button', {
        name: 'Details of example.acme.stock.low',
      }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'example.acme.stock.low' }),
    ).toBeVisible();
    expect(address()).toEqual({ eventType: ['api:sock-shop/stock-low'] });
  });

  it('has the focus when an event type closes that came with the URL', async () => {
    renderMesh(<EventMeshContent />, {
      search: '?eventType=api%3Asock-shop%2Fstock-low',
    });
    const side = await screen.findByRole('dialog', {
      name: 'example.acme.stock.low',
    });
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(side).not.toBeInTheDocument());
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
    expect(document.activeElement).toContainElement(await published());
  });

  it('shows one page of many event types', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `event-${index}`);
    renderMesh(<EventMeshContent />, {
      entity: component('busy', { publishes: many.map(n => `api:a/${n}`) }),
      entities: many.map(name =>
        eventType({
          path: `a/${name}`,
          publishedBy: ['component:default/busy'],
        }),
      ),
    });
    expect(cellsOf(await published())).toHaveLength(25);
    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    expect(await screen.findByText('26–50 of 60')).toBeVisible();
    expect(address()).toEqual({ 'published.page': ['2'] });
  });

  it('says what to do where a list is empty, and does not ask for it', async () => {
    const catalog = spyCatalog(demoMesh);
    const { container } = renderMesh(<EventMeshContent />, {
      entity: demoComponents[3],
      catalog,
    });
    expect(await published()).toBeVisible();
    expect(screen.getByText('Consumes no events')).toBeVisible();
    expect(
      screen.getByText(/label backstage\.io\/kubernetes-id/),
    ).toBeVisible();
    const asked = JSON.stringify(catalog.queryEntities.mock.calls);
    expect(asked).toContain('relations.eventPublishedBy');
    expect(asked).not.toContain('relations.eventConsumedBy');
    await expectAccessible(container);
  });

  it('F40: says how many event types the reader may not see', async () => {
    renderMesh(<EventMeshContent />, {
      entities: demoMesh.filter(
        ({ metadata }) =>
          !['cart-abandoned', 'order-placed', 'stock-low'].includes(
            metadata.name,
          ),
      ),
    });
    expect(cellsOf(await published())).toHaveLength(1);
    expect(
      screen.getByText(
        '1 event type is not in the catalog, or you may not see it.',
      ),
    ).toBeVisible();
    expect(screen.getByText('No event type can be shown')).toBeVisible();
  });

  it('F40: names the permission where nothing may be read', async () => {
    const { container } = renderMesh(<EventMeshContent />, {
      entities: [],
      mayRead: false,
    });
    expect(await screen.findByText('catalog.entity.read')).toBeVisible();
    await expectAccessible(container);
  });

  it('explains a failure', async () => {
    renderMesh(<EventMeshContent />, { catalog: failingCatalog(500) });
    expect(
      await screen.findByText('Event mesh is not available'),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('warns about its environment only', async () => {
    renderMesh(<EventMeshContent />, {
      entities: [
        ...demoMesh.filter(({ kind }) => kind !== 'Resource'),
        environment('prod', failing(minutesAgo(45))),
        environment('other', failing()),
      ],
    });
    expect(await screen.findByText('prod is not in sync')).toBeVisible();
    expect(
      screen.getByText('The event mesh of prod is not up to date'),
    ).toBeVisible();
    expect(screen.queryByText(/mesh of other/)).not.toBeInTheDocument();
    expect(await published()).toBeVisible();
  });
});

describe('F37: the tab of brokers, channels and sources', () => {
  it('says what a broker carries, what sends to it, and who receives', async () => {
    const { container } = renderMesh(<EventMeshContent />, {
      entity: demoMeshComponents[0],
    });
    const table = await screen.findByRole('table', { name: 'Event types' });
    expect(cellsOf(table)).toEqual([
      ['sock-shop/pingsource-cart-cleanup', 'None', 'No'],
      ['sock-shop-carts', 'None', 'No'],
      ['sock-shop-carts', 'sock-shop-orders', 'Yes'],
      ['sock-shop-orders', 'payments-ledgersock-shop-cartsand 2 more', 'Yes'],
    ]);
    // Among what sends to the broker, and beside the event type that it sends.
    const links = screen.getAllByRole('link', {
      name: /pingsource-cart-cleanup$/,
    });
    expect(links).toHaveLength(2);
    expect(links[0]).toHaveAttribute(
      'href',
      '/catalog/sock-shop/component/pingsource-cart-cleanup',
    );
    expect(screen.getByText('sock-shop/orders')).toBeVisible();
    expect(screen.queryByRole('group', { name: 'Show' })).toBeNull();
    await expectAccessible(container);
  });

  it('says where a source sends to', async () => {
    renderMesh(<EventMeshContent />, { entity: demoMeshComponents[2] });
    expect(
      await screen.findByRole('link', { name: /broker-orders$/ }),
    ).toHaveAttribute('href', '/catalog/sock-shop/component/broker-orders');
    expect(
      cellsOf(await screen.findByRole('table', { name: 'Event types' })),
    ).toHaveLength(1);
  });

  it('says where a source sends to that the catalog does not know', async () => {
    const source = demoMeshComponents[2];
    renderMesh(<EventMeshContent />, {
      entity: { ...source, relations: [] },
    });
    expect(await screen.findByText('Broker sock-shop/orders')).toBeVisible();
  });
});
