import {
  expectAccessible,
  resetEnvelopes,
} from '@internal/vendor-ui/testUtils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  cannedSpaceliftApi,
  envelopeOf,
  failingSpaceliftApi,
  stackListOf,
} from '../../__fixtures__/cannedSpaceliftApi';
import { allStacks } from '../../__fixtures__/demoStacks';
import { renderSpacelift, searchOf } from '../../__testUtils__/renderSpacelift';
import { minutesAgo } from '../../__fixtures__/stacks';
import type { SpaceliftApi } from '../../api';
import { StacksPage } from './StacksPage';

const address = () => searchOf(screen.getByTestId('address'));
const table = () => screen.findByRole('table', { name: 'Stacks' });
const names = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map(row => within(row).getByRole('button').textContent);
const opener = (name: string) =>
  screen.findByRole('button', { name: `Details of ${name}` });

const failing = (
  ...[message, details]: Parameters<typeof failingSpaceliftApi>
) => ({ api: failingSpaceliftApi(message, details) });

afterEach(resetEnvelopes);

describe('the states of the page', () => {
  it('says that it loads', async () => {
    renderSpacelift(<StacksPage />, {
      api: cannedSpaceliftApi({ listStacks: () => new Promise(() => {}) }),
    });
    expect(await screen.findByText('Loading Stacks')).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('shows the most urgent stacks first, a page of them', async () => {
    const { container } = renderSpacelift(<StacksPage />);
    expect(
      await screen.findByText('Needs attention: 1 of 137 stacks'),
    ).toBeVisible();
    const [header, first, ...others] = within(await table()).getAllByRole(
      'row',
    );
    expect(within(header).getAllByRole('columnheader')).toHaveLength(7);
    expect(within(first).getByText('Needs attention')).toBeVisible();
    expect(within(first).getByText('Unconfirmed')).toBeVisible();
    expect(within(first).getByText('Drifted')).toBeVisible();
    expect(
      within(first).getByRole('link', {
        name: /^Open in Spacelift: sock-shop-carts-prod/,
      }),
    ).toHaveAttribute('href', expect.stringContaining('/stack/'));
    expect(others).toHaveLength(24);
    expect(screen.getByText('1–25 of 137')).toBeVisible();
    expect(screen.getByText('Locked by sam')).toBeVisible();
    expect(screen.getByRole('main')).toBeInTheDocument();
    expect(screen.queryByRole('heading', { level: 1 })).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('says that the portal sees no stacks', async () => {
    renderSpacelift(<StacksPage />, {
      api: cannedSpaceliftApi({
        listStacks: async () => envelopeOf(stackListOf([])),
      }),
    });
    expect(await screen.findByText('The portal sees no stacks')).toBeVisible();
  });

  it('names the keys when Spacelift is not configured', async () => {
    const { container } = renderSpacelift(
      <StacksPage />,
      failing('Not configured.', { status: 503, code: 'NOT_CONFIGURED' }),
    );
    expect(
      await screen.findByText('Spacelift is not configured yet'),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: /How to set up/ })).toBeVisible();
    await expectAccessible(container);
  });

  it('names the permission that a reader lacks', async () => {
    renderSpacelift(
      <StacksPage />,
      failing('You need the permission.', {
        status: 403,
        code: 'NOT_ALLOWED',
        permission: 'spacelift.stack.read',
      }),
    );
    expect(await screen.findByText('spacelift.stack.read')).toBeVisible();
  });

  it('explains a failure', async () => {
    const { container } = renderSpacelift(
      <StacksPage />,
      failing('Spacelift could not be reached.', {
        status: 502,
        code: 'UNREACHABLE',
      }),
    );
    expect(await screen.findByText('Spacelift is not available')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expectAccessible(container);
  });

  it('keeps the last good rows, and says how old they are and why', async () => {
    renderSpacelift(<StacksPage />, {
      api: cannedSpaceliftApi({
        listStacks: async query =>
          envelopeOf(stackListOf(allStacks, query), {
            stale: true,
            asOf: minutesAgo(180),
            failure: { code: 'TIMEOUT', message: 'No answer in time.' },
          }),
      }),
    });
    expect(await screen.findByText('No answer in time.')).toBeVisible();
    expect(await opener('sock-shop-carts-prod')).toBeVisible();
  });

  it('says how many stacks could not be read', async () => {
    renderSpacelift(<StacksPage />, {
      api: cannedSpaceliftApi({
        listStacks: async query =>
          envelopeOf(stackListOf(allStacks, query, { skipped: 2 })),
      }),
    });
    expect(
      await screen.findByText(/^2 stacks could not be read/),
    ).toBeVisible();
  });
});

describe('search, filters, order and pages', () => {
  it('counts the groups, each a filter in the URL', async () => {
    renderSpacelift(<StacksPage />);
    await table();
    const states = screen.getByRole('group', { name: 'State' });
    expect(
      within(states)
        .getAllByRole('button')
        .map(button => button.textContent),
    ).toEqual([
      'Needs attention1',
      'Failed4',
      'Running2',
      'Waiting1',
      'Stopped1',
      'Finished126',
      'No runs yet1',
      'Unknown1',
    ]);
    await userEvent.click(
      within(states).getByRole('button', { name: /^Failed/ }),
    );
    expect(address()).toEqual({ group: ['failed'] });
    await waitFor(async () => expect(await names()).toHaveLength(4));
    await userEvent.click(
      screen.getByRole('button', { name: 'Reset filters' }),
    );
    expect(address()).toEqual({});
  });

  it('searches', async () => {
    renderSpacelift(<StacksPage />);
    await table();
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search stacks' }),
      'sock-shop-carts',
    );
    await waitFor(() =>
      expect(address()).toEqual({ search: ['sock-shop-carts'] }),
    );
    await waitFor(async () => expect((await names()).length).toBeLessThan(10));
  });

  it('filters by space and by labels', async () => {
    renderSpacelift(<StacksPage />, { search: '?search=payments' });
    await table();
    await userEvent.click(
      screen.getByRole('button', { name: 'All spaces Space' }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /^payments \(3\)/ }),
    );
    expect(address()).toEqual({ search: ['payments'], space: ['payments-01'] });
    await userEvent.click(
      screen.getByRole('button', { name: 'All labels Labels' }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /^protected \(1\)/ }),
    );
    expect(address()).toEqual({
      search: ['payments'],
      space: ['payments-01'],
      label: ['protected'],
    });
  });

  it('reads filters from the URL, and can take back those that nothing has', async () => {
    renderSpacelift(<StacksPage />, {
      search: '?space=gone-01&label=no%3Asuch&only=drifted',
    });
    expect(
      await screen.findByRole('button', { name: 'gone-01 (0) Space' }),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Drifted' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Reset filters' })[0],
    );
    expect(address()).toEqual({});
    expect(await opener('sock-shop-carts-prod')).toBeVisible();
  });

  it('sorts, and says how', async () => {
    renderSpacelift(<StacksPage />);
    await table();
    await userEvent.click(screen.getByRole('button', { name: 'Stack' }));
    expect(address()).toEqual({ sort: ['name'] });
    expect(screen.getByRole('columnheader', { name: 'Stack' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Stack' }));
    expect(address()).toEqual({ sort: ['name'], order: ['desc'] });
  });

  it('goes to the next page', async () => {
    renderSpacelift(<StacksPage />);
    await table();
    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    expect(address()).toEqual({ page: ['2'] });
    expect(await screen.findByText('26–50 of 137')).toBeVisible();
  });

  it('leaves the filters on screen when one of them cannot be answered', async () => {
    const canned = cannedSpaceliftApi();
    renderSpacelift(<StacksPage />, {
      api: cannedSpaceliftApi({
        listStacks: async (query, signal) =>
          query.group?.includes('failed')
            ? failingSpaceliftApi('Spacelift could not be reached.', {
                status: 502,
                code: 'UNREACHABLE',
              }).listStacks(query)
            : canned.listStacks(query, signal),
      }),
    });
    await table();
    const failed = () => screen.getByRole('button', { name: /^Failed/ });
    await userEvent.click(failed());
    expect(
      await screen.findByText('Spacelift could not be reached.'),
    ).toBeVisible();
    await userEvent.click(failed());
    expect(await opener('sock-shop-carts-prod')).toBeVisible();
  });
});

describe('a stack beside the list', () => {
  const panel = (name: string) => screen.findByRole('dialog', { name });
  const mayNot = (replaced: Partial<SpaceliftApi> = {}) =>
    cannedSpaceliftApi({
      listStacks: async query =>
        envelopeOf(stackListOf(allStacks, query, { mayTrigger: false })),
      ...replaced,
    });

  it('opens from its row, with its runs, closes with Escape, and gives the focus back', async () => {
    const listRuns = jest.fn(cannedSpaceliftApi().listRuns);
    renderSpacelift(<StacksPage />, { api: cannedSpaceliftApi({ listRuns }) });
    const row = await opener('sock-shop-carts-dev');
    act(() => row.focus());
    await userEvent.keyboard('{Enter}');
    const dialog = await panel('sock-shop-carts-dev');
    expect(address()).toEqual({ stack: ['sock-shop-carts-dev'] });
    expect(
      await within(dialog).findByRole('list', {
        name: 'Runs of sock-shop-carts-dev',
      }),
    ).toBeVisible();
    expect(listRuns.mock.calls[0][0]).toEqual({
      stackId: 'sock-shop-carts-dev',
    });
    await expectAccessible(dialog);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    await waitFor(() => expect(address()).toEqual({}));
    await waitFor(() => expect(row).toHaveFocus());
  });

  it('opens from the URL, and leaves the focus on the page when it closes', async () => {
    renderSpacelift(<StacksPage />, {
      search: '?stack=payments-ledger-prod&group=finished',
    });
    const dialog = await panel('payments-ledger-prod');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Close' }),
    );
    await waitFor(() => expect(address()).toEqual({ group: ['finished'] }));
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  });

  it('says that there is no such stack', async () => {
    renderSpacelift(<StacksPage />, { search: '?stack=nope' });
    const dialog = await panel('nope');
    expect(
      await within(dialog).findByText('There is no stack nope.'),
    ).toBeVisible();
  });

  it('sends those who may not trigger from here to the component', async () => {
    renderSpacelift(<StacksPage />, {
      api: mayNot(),
      search: '?stack=sock-shop-carts-dev',
    });
    const dialog = await panel('sock-shop-carts-dev');
    const button = await within(dialog).findByRole('button', {
      name: 'Trigger run for sock-shop-carts-dev',
    });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription(
      /Open the stack from the page of the component/,
    );
    expect(
      within(dialog).getByText('Runs cannot be triggered here'),
    ).toBeVisible();
  });

  it('triggers for those who may, without naming an entity', async () => {
    const triggerRun = jest.fn(cannedSpaceliftApi().triggerRun);
    renderSpacelift(<StacksPage />, {
      api: cannedSpaceliftApi({ triggerRun }),
      search: '?stack=sock-shop-carts-dev',
    });
    const side = await panel('sock-shop-carts-dev');
    await userEvent.click(
      await within(side).findByRole('button', {
        name: 'Trigger run for sock-shop-carts-dev',
      }),
    );
    const dialog = await panel('Trigger a run of sock-shop-carts-dev');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Trigger run' }),
    );
    expect(
      await within(dialog).findByText('The run was started'),
    ).toBeVisible();
    expect(triggerRun).toHaveBeenCalledWith(
      { stackId: 'sock-shop-carts-dev' },
      { runType: 'TRACKED' },
    );
  });
});
