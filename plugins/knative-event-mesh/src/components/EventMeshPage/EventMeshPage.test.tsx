import {
  expectAccessible,
  resetEnvelopes,
} from '@internal/vendor-ui/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { demoMesh } from '../../__fixtures__/demoMesh';
import {
  environment,
  failing,
  heldBack,
  minutesAgo,
  misconfigured,
  notConfiguredAnyMore,
} from '../../__fixtures__/entities';
import {
  failingCatalog,
  renderMesh,
  spyCatalog,
} from '../../__testUtils__/renderMesh';
import { EventMeshPage } from './EventMeshPage';

const table = () => screen.findByRole('table', { name: 'Event types' });
const withoutEnvironment = demoMesh.filter(({ kind }) => kind !== 'Resource');

afterEach(resetEnvelopes);

describe('F39: the states of the page', () => {
  it('says that it loads', async () => {
    renderMesh(<EventMeshPage />, {
      catalog: spyCatalog([], { queryEntities: () => new Promise(() => {}) }),
    });
    expect(await screen.findByText('Loading Event mesh')).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('shows all event types by type, with publishers, consumers and whether there is a schema', async () => {
    const { container } = renderMesh(<EventMeshPage />);
    const [header, ...rows] = within(await table()).getAllByRole('row');
    expect(
      within(header)
        .getAllByRole('columnheader')
        .map(each => each.textContent),
    ).toEqual([
      'Event type',
      'Environment',
      'Namespace',
      'Arrives at',
      'Publishers',
      'Consumers',
      'Schema',
    ]);
    const cells = rows.map(row =>
      within(row)
        .getAllByRole('cell')
        .map(cell => cell.lastElementChild?.textContent),
    );
    expect(within(rows[0]).getByText('dev.knative.sources.ping')).toBeVisible();
    expect(cells[2]).toEqual([
      'prod',
      'sock-shop',
      'Broker sock-shop/orders',
      '1',
      '1',
      'Yes',
    ]);
    expect(cells[1]).toEqual([
      'prod',
      'sock-shop',
      'Broker sock-shop/orders',
      '1',
      'None',
      'No',
    ]);
    expect(rows).toHaveLength(7);
    expect(screen.getByText('7 event types')).toBeVisible();
    expect(screen.getByText('prod: in sync')).toBeVisible();
    expect(screen.getByRole('main')).toBeInTheDocument();
    expect(screen.queryByRole('heading', { level: 1 })).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('says that the event meshes declare nothing', async () => {
    renderMesh(<EventMeshPage />, { entities: [environment()] });
    expect(await screen.findByText('No event types yet')).toBeVisible();
    expect(screen.getByText('prod: in sync')).toBeVisible();
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  });

  it('names the keys when there is no event mesh', async () => {
    const { container } = renderMesh(<EventMeshPage />, { entities: [] });
    expect(
      await screen.findByText('Event mesh is not configured yet'),
    ).toBeVisible();
    expect(screen.getByText(/knativeEventMesh:/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'How to set up Event mesh' }),
    ).toHaveAttribute(
      'href',
      '/docs/default/component/callboard/integrations/knative',
    );
    await expectAccessible(container);
  });

  it('F40: names the permission when the reader may not read the catalog, which then shows nothing', async () => {
    const { container } = renderMesh(<EventMeshPage />, {
      entities: [],
      mayRead: false,
    });
    expect(await screen.findByText('catalog.entity.read')).toBeVisible();
    expect(screen.queryByText(/not configured/)).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it.each([
    [403, 'You may not see this'],
    [401, 'Your session has ended'],
    [500, 'Event mesh is not available'],
    [undefined, 'The portal could not be reached'],
  ])('explains a catalog that answers %s', async (status, title) => {
    const { container } = renderMesh(<EventMeshPage />, {
      catalog: failingCatalog(status),
    });
    expect(await screen.findByText(title)).toBeVisible();
    await expectAccessible(container);
  });

  it('asks again after a failure', async () => {
    const catalog = spyCatalog(demoMesh);
    catalog.getEntityFacets.mockRejectedValueOnce(new Error('offline'));
    renderMesh(<EventMeshPage />, { catalog });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await table()).toBeVisible();
  });
});

describe('the environments', () => {
  it('warns about those that cannot be read: since when, why, and how old everything is', async () => {
    const { container } = renderMesh(<EventMeshPage />, {
      entities: [
        ...withoutEnvironment,
        environment('prod', failing(minutesAgo(45))),
        environment('dev', misconfigured),
        environment('new', { 'knative.dev/sync-state': 'something-else' }),
      ],
    });
    await table();
    expect(screen.getByText('prod: not in sync')).toBeVisible();
    expect(screen.getByText('dev: not configured correctly')).toBeVisible();
    expect(screen.getByText('new: state not known')).toBeVisible();
    expect(
      screen.getByText('The event mesh of prod is not up to date'),
    ).toBeVisible();
    expect(screen.getByText(/did not answer within 30 s/)).toBeVisible();
    expect(screen.getByText('42 min. ago')).toBeVisible();
    expect(screen.getByText('45 min. ago')).toBeVisible();
    expect(screen.getByText(/dev\.token is missing/)).toBeVisible();
    expect(
      screen.getByText('Nothing says when it was read last.'),
    ).toBeVisible();
    await expectAccessible(container);
  });

  it.each([
    [
      'that was read and is not believed yet',
      heldBack,
      'prod: not in sync',
      'The event mesh of prod is not up to date',
      /suddenly has 0 objects instead of 9/,
    ],
    [
      'that the configuration does not name any more',
      notConfiguredAnyMore,
      'prod: not configured correctly',
      'The event mesh of prod is not configured correctly',
      /is not in the configuration any more/,
    ],
  ])(
    'warns about one %s, in words that are true',
    async (_, sync, chip, title, cause) => {
      renderMesh(<EventMeshPage />, {
        entities: [...withoutEnvironment, environment('prod', sync)],
      });
      await table();
      const warning = screen.getByText(title);
      expect(warning).toBeVisible();
      expect(screen.getByText(chip)).toBeVisible();
      expect(screen.getByText(cause)).toBeVisible();
      expect(screen.queryByText(/: in sync/)).not.toBeInTheDocument();
      expect(screen.queryByText(/cannot be read/)).not.toBeInTheDocument();
    },
  );

  it('is not the one without configuration while an environment is misconfigured', async () => {
    renderMesh(<EventMeshPage />, {
      entities: [environment('dev', misconfigured)],
    });
    expect(await screen.findByText('No event types to show')).toBeVisible();
    expect(screen.getByText(/dev\.token is missing/)).toBeVisible();
    // What was never read is not known to be empty.
    expect(screen.queryByText('No event types yet')).not.toBeInTheDocument();
    expect(screen.queryByText('0 event types')).not.toBeInTheDocument();
  });
});
