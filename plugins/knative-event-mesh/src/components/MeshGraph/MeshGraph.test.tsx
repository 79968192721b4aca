import {
  expectAccessible,
  resetEnvelopes,
  searchOf,
} from '@internal/vendor-ui/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { largeMesh } from '../../__fixtures__/largeMesh';
import {
  failingCatalog,
  renderMesh,
  spyCatalog,
} from '../../__testUtils__/renderMesh';
import { EventMeshPage } from '../EventMeshPage';
import { MeshGraph } from './MeshGraph';

const address = () => searchOf(screen.getByTestId('address'));
const graph = () =>
  screen.findByRole('region', { name: 'Graph of event types' });
const columns = async () =>
  (await within(await graph()).findAllByRole('list')).map(column =>
    within(column)
      .getAllByRole('listitem')
      .map(box => box.textContent),
  );
const onReset = () => {};

afterEach(resetEnvelopes);

describe('F39: the graph', () => {
  it('is chosen beside the filters, in the URL, and asks for the table no more', async () => {
    const catalog = spyCatalog(largeMesh(3));
    renderMesh(<EventMeshPage />, { catalog });
    await screen.findByRole('table');
    const before = catalog.queryEntities.mock.calls.length;
    await userEvent.click(screen.getByRole('radio', { name: 'Graph' }));
    expect(await graph()).toBeVisible();
    expect(address()).toEqual({ view: ['graph'] });
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(await columns()).not.toHaveLength(0);
    expect(catalog.queryEntities).toHaveBeenCalledTimes(before + 1);
  });

  it('draws sources, brokers and publishers, event types and consumers in columns of links', async () => {
    const { container } = renderMesh(
      <MeshGraph filters={{ namespace: 'sock-shop' }} onReset={onReset} />,
    );
    const drawn = await columns();
    expect(drawn[0]).toEqual(['Source cart-cleanup']);
    expect([...drawn[1]].sort()).toEqual([
      'Broker or channel Broker sock-shop/orders',
      'Broker or channel InMemoryChan…k-shop/stockInMemoryChannel sock-shop/stock',
      'Publisher sock-shop-carts',
      'Publisher sock-shop-orders',
    ]);
    expect(drawn[2]).toHaveLength(5);
    expect(drawn[3]).toContain('Consumer payments-ledger');
    expect(
      screen.getByRole('link', { name: 'Consumer sock-shop-carts' }),
    ).toHaveAttribute('href', '/catalog/default/component/sock-shop-carts');
    expect(
      screen.getByRole('link', {
        name: 'Event type example.acme.order.placed',
      }),
    ).toHaveAttribute('href', '/catalog/sock-shop/api/order-placed');
    expect(
      screen.queryByRole('link', { name: /hooks\.acme\.example/ }),
    ).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('can be walked through with the keyboard, and marks the arrows of what is focused', async () => {
    const { container } = renderMesh(
      <MeshGraph filters={{ namespace: 'sock-shop' }} onReset={onReset} />,
    );
    const source = await screen.findByRole('link', {
      name: 'Source cart-cleanup',
    });
    const marked = () => container.querySelectorAll('[data-active="true"]');
    expect(marked()).toHaveLength(0);
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Refresh' })).toHaveFocus();
    await userEvent.tab();
    expect(source).toHaveFocus();
    expect(marked()).toHaveLength(1);
    await userEvent.tab();
    expect(source).not.toHaveFocus();
  });

  it('draws 25 of 5,000 event types, and says how to see others', async () => {
    renderMesh(<MeshGraph filters={{}} onReset={onReset} />, {
      entities: largeMesh(5_000),
    });
    expect(
      await screen.findByText(
        /^Only 25 of 5,000 event types are drawn\. Narrow by/,
      ),
    ).toBeVisible();
    const boxes = (await columns()).flat();
    expect(boxes.length).toBeGreaterThan(25);
    expect(boxes.length).toBeLessThanOrEqual(90);
  });

  it('offers to drop filters that leave nothing', async () => {
    const reset = jest.fn();
    renderMesh(<MeshGraph filters={{ namespace: 'gone' }} onReset={reset} />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Reset filters' }),
    );
    expect(reset).toHaveBeenCalledTimes(1);
  });

  it('explains a failure', async () => {
    const { container } = renderMesh(
      <MeshGraph filters={{}} onReset={onReset} />,
      { catalog: failingCatalog(502) },
    );
    expect(
      await screen.findByText('Event mesh is not available'),
    ).toBeVisible();
    await expectAccessible(container);
  });

  it('says that it loads', async () => {
    renderMesh(<MeshGraph filters={{}} onReset={onReset} />, {
      catalog: spyCatalog([], { queryEntities: () => new Promise(() => {}) }),
    });
    expect(
      await screen.findByText('Loading Graph of event types'),
    ).toBeInTheDocument();
  });
});
