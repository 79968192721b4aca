import {
  expectAccessible,
  resetEnvelopes,
  searchOf,
} from '@internal/vendor-ui/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { demoMesh } from '../../__fixtures__/demoMesh';
import {
  component,
  environment,
  eventType,
  labelledOnly,
  meshObject,
} from '../../__fixtures__/entities';
import { renderMesh, spyCatalog } from '../../__testUtils__/renderMesh';
import { EventMeshPage } from './EventMeshPage';

const address = () => searchOf(screen.getByTestId('address'));
const panel = (name: string) => screen.findByRole('dialog', { name });
const consumersOf = (side: HTMLElement) =>
  within(within(side).getByRole('table', { name: 'Consumers' }))
    .getAllByRole('row')
    .slice(1)
    .map(row =>
      [
        within(row).getByRole('rowheader'),
        ...within(row).getAllByRole('cell'),
      ].map(cell => cell.lastElementChild?.textContent),
    );
const ORDER_PLACED = 'api:sock-shop/order-placed';

afterEach(resetEnvelopes);

describe('F39: an event type beside the list', () => {
  it('opens with the keyboard, closes with Escape, and gives the focus back', async () => {
    renderMesh(<EventMeshPage />);
    const opener = await screen.findByRole('button', {
      name: 'Details of example.acme.order.placed',
    });
    opener.focus();
    await userEvent.keyboard('{Enter}');
    const side = await panel('example.acme.order.placed');
    expect(address()).toEqual({ eventType: [ORDER_PLACED] });
    expect(
      await within(side).findByRole('link', { name: 'Open in the catalog' }),
    ).toHaveAttribute('href', '/catalog/sock-shop/api/order-placed');
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(address()).toEqual({});
    await waitFor(() => expect(opener).toHaveFocus());
  });

  it('says where it arrives, who provides it, and who receives it under which conditions', async () => {
    renderMesh(<EventMeshPage />, {
      search: `?eventType=${encodeURIComponent(ORDER_PLACED)}`,
    });
    const side = await panel('example.acme.order.placed');
    expect(
      await within(side).findByRole('link', {
        name: 'Broker sock-shop/orders',
      }),
    ).toHaveAttribute('href', '/catalog/sock-shop/component/broker-orders');
    expect(
      within(side).getByRole('link', { name: 'sock-shop-orders' }),
    ).toBeVisible();
    expect(consumersOf(side)).toEqual([
      [
        'payments-ledgerService payments/ledger',
        'type = example.acme.order.placedsource starts with /sock-shop/',
        'Trigger sock-shop/ledger',
      ],
      [
        'sock-shop-cartsService sock-shop/carts-events',
        "CESQL: type LIKE 'example.acme.%'",
        'Trigger sock-shop/carts-events',
      ],
      [
        'https://hooks.acme.example/…Names no component',
        'Always',
        'Trigger sock-shop/partners',
      ],
      [
        'Service sock-shop/mailerNo component that you can see is tied to mailer',
        'Not known',
        'Trigger sock-shop/mailer',
      ],
    ]);
    expect(
      within(side).queryByRole('link', { name: /hooks/ }),
    ).not.toBeInTheDocument();
    expect(
      within(side).getByRole('link', {
        name: /^https:\/\/schemas\.acme\.example/,
      }),
    ).toHaveAttribute('rel', 'noopener noreferrer');
    await expectAccessible(side);
  });

  it('says so where several components are tied to a subscriber, or may be', async () => {
    const at = (namespace: string) => ({
      kubernetesId: 'mailer',
      subscriber: meshObject('Service', `${namespace}/mailer`),
      filters: [],
    });
    const inA = ['one', 'two'].map(namespace =>
      component('mailer', { namespace, kubernetesNamespace: 'a' }),
    );
    renderMesh(<EventMeshPage />, {
      entities: [
        environment(),
        ...inA,
        component('solo', { namespace: 'a' }),
        eventType({
          path: 'a/shared',
          consumers: [
            at('a'),
            at('c'),
            { kubernetesId: 'solo', filters: [] },
            {
              kubernetesId: 'solo',
              subscriber: meshObject('Service', 'c/solo'),
              filters: [],
            },
          ],
          consumedBy: [
            'component:one/mailer',
            'component:two/mailer',
            'component:a/solo',
          ],
        }),
      ],
      search: '?eventType=api%3Aa%2Fshared',
    });
    const side = await panel('example.acme.shared');
    expect(
      await within(side).findByRole('link', { name: 'component:one/mailer' }),
    ).toHaveAttribute('href', '/catalog/one/component/mailer');
    expect(consumersOf(side).map(([who]) => who)).toEqual([
      'component:one/mailercomponent:two/mailerService a/mailer2 components are tied to mailer',
      'Service c/mailerSeveral components have mailer as backstage.io/kubernetes-id, and none of them says to run where this is',
      'solo',
      'Service c/soloIt is not clear which component is tied to solo herePerhaps: solo',
    ]);
    await expectAccessible(side);
  });

  it('does not say that nobody receives what its environment cannot know', async () => {
    renderMesh(<EventMeshPage />, {
      entities: [
        environment('prod', labelledOnly),
        environment('dev'),
        eventType({ path: 'a/lonely' }),
      ],
      search: '?eventType=api%3Aa%2Flonely',
    });
    const side = await panel('example.acme.lonely');
    expect(
      await within(side).findByText(
        /^No labelled subscriber of a Trigger is known; the event mesh backend.*does not tell of others\.$/,
      ),
    ).toBeVisible();
    expect(screen.queryByText(/^Nobody receives/)).not.toBeInTheDocument();
  });

  it('tells a subscriber that could not be read from one that names no component', async () => {
    const mail = meshObject('Service', 'a/mail');
    const label = { ...labelledOnly, 'knative.dev/consumers-known': 'all' };
    renderMesh(<EventMeshPage />, {
      entities: [
        environment('prod', {
          ...label,
          'knative.dev/unreadable-subscribers': '2',
        }),
        environment('dev', {
          ...label,
          'knative.dev/unreadable-subscribers': 'many',
        }),
        eventType({
          path: 'a/sent',
          consumers: [{ subscriber: mail, unreadable: true, filters: [] }],
        }),
      ],
      search: '?eventType=api%3Aa%2Fsent',
    });
    const side = await panel('example.acme.sent');
    expect(
      await within(side).findByText(/^Could not be read: it is gone/),
    ).toBeVisible();
    expect(within(side).queryByText('Names no component')).toBeNull();
    expect(screen.getAllByText(/could not be read/)).toHaveLength(1);
    expect(
      screen.getByText(/^2 subscribers in prod could not be read/),
    ).toBeInTheDocument();
  });

  it('says when nobody provides or receives it, and links nowhere for a script', async () => {
    renderMesh(<EventMeshPage />, {
      entities: [
        environment(),
        eventType({ path: 'a/lonely', schemaUrl: `${'java'}script:alert(1)` }),
      ],
      search: '?eventType=api%3Aa%2Flonely',
    });
    const side = await panel('example.acme.lonely');
    expect(await within(side).findByText(/^Nobody receives it/)).toBeVisible();
    expect(within(side).getByText(/^No component and no source/)).toBeVisible();
    expect(
      within(side).getByText('Nothing says which broker or channel'),
    ).toBeVisible();
    expect(
      within(side)
        .getAllByRole('link')
        .map(link => link.textContent),
    ).toEqual(['Open in the catalog']);
  });

  it('F40: names what the reader may not see, and does not link there', async () => {
    const hidden = new Set([
      'sock-shop-orders',
      'payments-ledger',
      'broker-orders',
    ]);
    renderMesh(<EventMeshPage />, {
      entities: demoMesh.filter(({ metadata }) => !hidden.has(metadata.name)),
      search: `?eventType=${encodeURIComponent(ORDER_PLACED)}`,
    });
    const side = await panel('example.acme.order.placed');
    expect(
      await within(side).findByText('component:default/sock-shop-orders'),
    ).toBeVisible();
    expect(
      within(side).getAllByText(/not in the catalog, or you may not see it/i)
        .length,
    ).toBeGreaterThan(0);
    expect(
      within(side).queryByRole('link', { name: 'sock-shop-orders' }),
    ).not.toBeInTheDocument();
    // The component that the reader may not see is no consumer of its own.
    const rows = consumersOf(side).map(([who]) => who);
    expect(rows).toEqual([
      'Service payments/ledgerNo component that you can see is tied to payments-ledgerPerhaps: component:default/payments-ledger (Not in the catalog, or you may not see it)',
      'sock-shop-cartsService sock-shop/carts-events',
      'https://hooks.acme.example/…Names no component',
      'Service sock-shop/mailerNo component that you can see is tied to mailerPerhaps: component:default/payments-ledger (Not in the catalog, or you may not see it)',
    ]);
    expect(within(side).getByText('Broker sock-shop/orders')).toBeVisible();
    expect(
      within(side).queryByRole('link', { name: 'Broker sock-shop/orders' }),
    ).not.toBeInTheDocument();
  });

  it.each(['api:a/gone', 'order-placed', 'api:a/b/c', ':', 'api:/'])(
    'says when there is no event type %s',
    async ref => {
      renderMesh(<EventMeshPage />, {
        search: `?eventType=${encodeURIComponent(ref)}`,
      });
      const side = await panel(ref);
      expect(
        await within(side).findByText(`There is no event type ${ref}`, {
          exact: false,
        }),
      ).toBeVisible();
      expect(
        within(side).queryByText(/Check your connection/),
      ).not.toBeInTheDocument();
    },
  );

  it('explains a failure, and leaves the list alone', async () => {
    renderMesh(<EventMeshPage />, {
      catalog: spyCatalog(demoMesh, {
        getEntityByRef: async () => {
          throw Object.assign(new Error('no'), { statusCode: 503 });
        },
      }),
      search: `?eventType=${encodeURIComponent(ORDER_PLACED)}`,
    });
    const side = await panel(ORDER_PLACED);
    expect(
      await within(side).findByText('Event mesh is not available'),
    ).toBeVisible();
    expect(
      await screen.findByText('example.acme.stock.low', { selector: '*' }),
    ).toBeInTheDocument();
  });
});
