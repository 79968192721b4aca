import { resetEnvelopes, searchOf } from '@internal/vendor-ui/testUtils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiWithStacks, CARTS, owned } from '../../__fixtures__/apiWithStacks';
import {
  cannedSpaceliftApi,
  failingSpaceliftApi,
} from '../../__fixtures__/cannedSpaceliftApi';
import { allStacks, cartsStacks } from '../../__fixtures__/demoStacks';
import { renderSpacelift } from '../../__testUtils__/renderSpacelift';
import { EntityStacksContent } from './EntityStacksContent';

const address = () => searchOf(screen.getByTestId('address'));
const section = (name: string) => screen.findByRole('region', { name });

afterEach(resetEnvelopes);

describe('filters and runs', () => {
  it('filters by the state that the URL names, and puts the choice there', async () => {
    renderSpacelift(<EntityStacksContent />, { search: '?group=finished' });
    expect(await section('sock-shop-carts-dev')).toBeVisible();
    expect(
      screen.queryByRole('region', { name: 'sock-shop-carts-prod' }),
    ).not.toBeInTheDocument();
    const states = screen.getByRole('group', { name: 'State' });
    await userEvent.click(
      within(states).getByRole('button', { name: /^Needs attention/ }),
    );
    expect(address()).toEqual({ group: ['finished', 'needsAttention'].sort() });
    expect(await section('sock-shop-carts-prod')).toBeVisible();
  });

  it('offers to drop filters that leave nothing over', async () => {
    renderSpacelift(<EntityStacksContent />, { search: '?group=failed' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Reset filters' }),
    );
    expect(address()).toEqual({});
    expect(await section('sock-shop-carts-prod')).toBeVisible();
  });

  it('asks for the runs of the first stacks only, and for others when they are opened', async () => {
    const canned = cannedSpaceliftApi();
    const listRuns = jest.fn(canned.listRuns);
    renderSpacelift(<EntityStacksContent />, {
      api: apiWithStacks(
        allStacks.slice(0, 5).map(each => ({ ...each, entityRef: CARTS })),
        {},
        { listRuns },
      ),
    });
    const fifth = await section('payments-ledger-prod');
    const show = within(fifth).getByRole('button', {
      name: 'Show runs of payments-ledger-prod',
    });
    expect(show).toHaveAttribute('aria-expanded', 'false');
    await waitFor(() => expect(listRuns).toHaveBeenCalledTimes(3));
    act(() => show.focus());
    await userEvent.keyboard('{Enter}');
    expect(
      await within(fifth).findByRole('list', {
        name: 'Runs of payments-ledger-prod',
      }),
    ).toBeVisible();
    expect(listRuns).toHaveBeenCalledTimes(4);
    expect(
      within(fifth).getByRole('button', {
        name: 'Hide runs of payments-ledger-prod',
      }),
    ).toHaveAttribute('aria-expanded', 'true');
  });

  it('loads more runs, and keeps the focus in reach when there are no more', async () => {
    renderSpacelift(<EntityStacksContent />, {
      api: apiWithStacks([cartsStacks[1]]),
    });
    const runs = await screen.findByRole('list', {
      name: 'Runs of sock-shop-carts-dev',
    });
    expect(within(runs).getAllByRole('listitem')).toHaveLength(10);
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Load more runs of sock-shop-carts-dev',
      }),
    );
    await waitFor(() =>
      expect(within(runs).getAllByRole('listitem')).toHaveLength(12),
    );
    expect(
      screen.queryByRole('button', { name: /Load more/ }),
    ).not.toBeInTheDocument();
    await waitFor(() => expect(runs).toHaveFocus());
  });

  it('says that there are no runs yet', async () => {
    renderSpacelift(<EntityStacksContent />, {
      api: apiWithStacks([
        owned({ id: 'payments-legacy-gateway-old', state: 'NONE' }),
      ]),
    });
    expect(
      await screen.findByText('This stack has no runs yet.'),
    ).toBeVisible();
  });

  it('shows the stacks when their runs cannot be read', async () => {
    renderSpacelift(<EntityStacksContent />, {
      api: apiWithStacks(
        [cartsStacks[1]],
        {},
        {
          listRuns: failingSpaceliftApi('Spacelift could not be reached.', {
            status: 502,
            code: 'UNREACHABLE',
          }).listRuns,
        },
      ),
    });
    const dev = await section('sock-shop-carts-dev');
    expect(
      await within(dev).findByText('Spacelift could not be reached.'),
    ).toBeVisible();
    expect(within(dev).getByText('Autodeploy')).toBeVisible();
  });
});
