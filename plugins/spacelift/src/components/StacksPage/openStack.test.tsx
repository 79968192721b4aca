import {
  envelopeOf,
  expectAccessible,
  resetEnvelopes,
  searchOf,
} from '@internal/vendor-ui/testUtils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cannedSpaceliftApi } from '../../__fixtures__/cannedSpaceliftApi';
import { stackListOf } from '../../__fixtures__/stackListOf';
import { allStacks } from '../../__fixtures__/demoStacks';
import { renderSpacelift } from '../../__testUtils__/renderSpacelift';
import type { SpaceliftApi } from '../../api';
import { StacksPage } from './StacksPage';

const address = () => searchOf(screen.getByTestId('address'));
const opener = (name: string) =>
  screen.findByRole('button', { name: `Details of ${name}` });

afterEach(resetEnvelopes);

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
