import { resetEnvelopes, searchOf } from '@internal/vendor-ui/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { demoEventTypes, demoMesh } from '../../__fixtures__/demoMesh';
import {
  environment,
  eventType,
  labelledOnly,
} from '../../__fixtures__/entities';
import { largeMesh } from '../../__fixtures__/largeMesh';
import { renderMesh, spyCatalog } from '../../__testUtils__/renderMesh';
import { EventMeshPage } from './EventMeshPage';

const address = () => searchOf(screen.getByTestId('address'));
const table = () => screen.findByRole('table', { name: 'Event types' });
const names = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map(row => within(row).getByRole('button').firstElementChild?.textContent);
const nameOf = (type: string) => `Details of example.acme.${type}`;
const choose = async (button: RegExp, option: RegExp) => {
  await userEvent.click(await screen.findByRole('button', { name: button }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
};

afterEach(resetEnvelopes);

describe('F39: filters, order and pages', () => {
  const entities = [
    ...demoMesh,
    environment('dev'),
    eventType({ path: 'lab/trial', environment: 'dev' }),
  ];

  it('filters by environment, namespace, and broker or channel, in the URL', async () => {
    renderMesh(<EventMeshPage />, { entities });
    expect(await names()).toHaveLength(8);
    await choose(/^All environments/, /^prod$/);
    await waitFor(async () => expect(await names()).toHaveLength(7));
    await choose(/^All namespaces/, /^sock-shop \(5\)$/);
    await waitFor(async () => expect(await names()).toHaveLength(5));
    await choose(
      /^All brokers and channels/,
      /^InMemoryChannel sock-shop\/stock \(1\)$/,
    );
    await waitFor(async () =>
      expect(await names()).toEqual([nameOf('stock.low')]),
    );
    expect(address()).toEqual({
      environment: ['prod'],
      namespace: ['sock-shop'],
      reference: ['InMemoryChannel.messaging.knative.dev:sock-shop/stock'],
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Reset filters' }),
    );
    expect(address()).toEqual({});
    await waitFor(async () => expect(await names()).toHaveLength(8));
  });

  it('offers only namespaces and brokers of the chosen environment', async () => {
    renderMesh(<EventMeshPage />, { entities, search: '?environment=dev' });
    expect(await names()).toEqual([nameOf('trial')]);
    await userEvent.click(
      screen.getByRole('button', { name: /^All namespaces/ }),
    );
    expect(
      (await screen.findAllByRole('option')).map(each => each.textContent),
    ).toEqual(['All namespaces', 'lab (1)']);
  });

  it('finds event types by a part of their type, name, description or broker', async () => {
    renderMesh(<EventMeshPage />, { entities });
    await table();
    const search = screen.getByRole('searchbox', {
      name: 'Search event types',
    });
    await userEvent.type(search, 'in the books');
    await waitFor(async () =>
      expect(await names()).toEqual([nameOf('order.placed')]),
    );
    expect(address()).toEqual({ search: ['in the books'] });
    await userEvent.clear(search);
    await userEvent.type(search, 'storefront/default');
    await waitFor(async () => expect(await names()).toHaveLength(1));
  });

  it('finds those that nobody receives, whichever way a consumer is known', async () => {
    renderMesh(<EventMeshPage />, {
      entities: [
        environment(),
        eventType({ path: 'a/by-id', consumers: [{ kubernetesId: 'x' }] }),
        eventType({ path: 'a/by-uri', consumers: [{ uri: 'https://x' }] }),
        eventType({
          path: 'a/by-trigger',
          consumers: [
            {
              through: {
                group: 'eventing.knative.dev',
                kind: 'Trigger',
                namespace: 'a',
                name: 't',
              },
            },
          ],
        }),
        eventType({ path: 'a/nobody' }),
      ],
    });
    await table();
    await userEvent.click(
      screen.getByRole('button', { name: 'Without consumers' }),
    );
    await waitFor(async () =>
      expect(await names()).toEqual([nameOf('nobody')]),
    );
    expect(address()).toEqual({ only: ['withoutConsumers'] });
  });

  it('claims no more about consumers than the environments know that are shown', async () => {
    renderMesh(<EventMeshPage />, {
      search: '?environment=dev',
      entities: [
        environment('prod', labelledOnly),
        environment('dev'),
        eventType({ path: 'a/nobody', environment: 'dev' }),
        eventType({ path: 'b/somebody' }),
      ],
    });
    expect(
      await screen.findByRole('button', { name: 'Without consumers' }),
    ).toBeVisible();
    await userEvent.click(
      (
        await screen.findAllByRole('button', { name: 'Reset filters' })
      )[0],
    );
    expect(
      await screen.findByRole('button', { name: 'Without known consumers' }),
    ).toBeVisible();
  });

  it('finds words of a description that is too long for the index of the catalog', async () => {
    const long = eventType({ path: 'a/long' });
    renderMesh(<EventMeshPage />, {
      search: '?search=far+away',
      entities: [
        environment(),
        eventType({ path: 'a/short' }),
        {
          ...long,
          metadata: {
            ...long.metadata,
            annotations: {
              ...long.metadata.annotations,
              'knative.dev/description-start': 'Something far away happened',
            },
          },
        },
      ],
    });
    await waitFor(async () => expect(await names()).toEqual([nameOf('long')]));
  });

  it('takes back what the URL asks for and nothing has', async () => {
    renderMesh(<EventMeshPage />, {
      search: '?namespace=gone&reference=Broker.x:gone/gone',
    });
    expect(
      await screen.findByRole('button', { name: 'gone (0) Namespace' }),
    ).toBeVisible();
    await userEvent.click(
      (
        await screen.findAllByRole('button', { name: 'Reset filters' })
      )[0],
    );
    expect(await names()).toHaveLength(demoEventTypes.length);
  });

  it('sorts, and says how', async () => {
    renderMesh(<EventMeshPage />, { search: '?sort=nonsense&page=-3' });
    expect((await names())[0]).toBe('Details of dev.knative.sources.ping');
    await userEvent.click(screen.getByRole('button', { name: 'Event type' }));
    expect(address()).toMatchObject({ order: ['desc'] });
    expect(
      screen.getByRole('columnheader', { name: 'Event type' }),
    ).toHaveAttribute('aria-sort', 'descending');
    await waitFor(async () =>
      expect((await names())[0]).toBe(nameOf('track.finished')),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Namespace' }));
    await waitFor(async () =>
      expect((await names())[0]).toBe(nameOf('track.finished')),
    );
    expect(address()).toMatchObject({ sort: ['namespace'] });
  });
});

describe('F39: 5,000 event types', () => {
  it('reads one page of them, without definitions, in a handful of questions', async () => {
    const catalog = spyCatalog(largeMesh(5_000));
    renderMesh(<EventMeshPage />, { catalog });
    expect(await screen.findByText('1–25 of 5,000')).toBeVisible();
    expect(screen.getByText('5,000 event types')).toBeVisible();
    expect(await names()).toHaveLength(25);

    const asked = [
      catalog.queryEntities,
      catalog.getEntityFacets,
      catalog.getEntitiesByRefs,
    ].flatMap((method): unknown[] => method.mock.calls);
    expect(asked).toHaveLength(3);
    expect(catalog.getEntities).not.toHaveBeenCalled();
    const answers = await Promise.all(
      [catalog.queryEntities, catalog.getEntitiesByRefs].flatMap(method =>
        method.mock.results.map(result => result.value),
      ),
    );
    expect(answers.flatMap(({ items }) => items).length).toBeLessThanOrEqual(
      26,
    );
    expect(JSON.stringify(answers)).not.toContain('xxxxxxxx');

    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    expect(await screen.findByText('26–50 of 5,000')).toBeVisible();
    expect(address()).toEqual({ page: ['2'] });
    expect(catalog.queryEntities).toHaveBeenLastCalledWith(
      expect.objectContaining({ offset: 25, limit: 25 }),
    );
    expect(catalog.getEntityFacets).toHaveBeenCalledTimes(1);
  });
});
