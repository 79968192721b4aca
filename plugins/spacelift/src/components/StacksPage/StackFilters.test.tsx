import { resetEnvelopes, searchOf } from '@internal/vendor-ui/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  cannedSpaceliftApi,
  failingSpaceliftApi,
} from '../../__fixtures__/cannedSpaceliftApi';
import { renderSpacelift } from '../../__testUtils__/renderSpacelift';
import { StacksPage } from './StacksPage';

const address = () => searchOf(screen.getByTestId('address'));
const table = () => screen.findByRole('table', { name: 'Stacks' });
const names = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map(row => within(row).getByRole('button').textContent);
const opener = (name: string) =>
  screen.findByRole('button', { name: `Details of ${name}` });

afterEach(resetEnvelopes);

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
