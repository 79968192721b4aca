import { VendorRequestError } from '@internal/vendor-ui';
import {
  expectAccessible,
  resetEnvelopes,
} from '@internal/vendor-ui/testUtils';
import type { Capabilities, Stack } from '@internal/plugin-spacelift-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  cannedSpaceliftApi,
  entityStacksOf,
  envelopeOf,
} from '../../__fixtures__/cannedSpaceliftApi';
import { renderSpacelift } from '../../__testUtils__/renderSpacelift';
import { capabilities, run, runDetail, stack } from '../../__fixtures__/stacks';
import type { SpaceliftApi } from '../../api';
import { EntityStacksContent } from '../EntityStacks';

const CARTS = 'component:default/sock-shop-carts';
const started = {
  stackId: 'orders-prod',
  run: run({ id: '01NEW', state: 'QUEUED', title: 'Manual run', delta: null }),
};

function setup(
  changes: Partial<Stack> = {},
  replaced: Partial<SpaceliftApi> = {},
  capable: Partial<Capabilities> = {},
) {
  const triggerRun = jest.fn(replaced.triggerRun ?? (async () => started));
  const getEntityStacks = jest.fn(async () =>
    envelopeOf(
      entityStacksOf(
        [{ ...stack({ id: 'orders-prod', ...changes }), entityRef: CARTS }],
        { capabilities: { ...capabilities, ...capable } },
      ),
    ),
  );
  const listRuns = jest.fn(cannedSpaceliftApi().listRuns);
  renderSpacelift(<EntityStacksContent />, {
    api: cannedSpaceliftApi({
      getRun: async () =>
        envelopeOf(
          runDetail(['QUEUED', 'PLANNING'], {
            id: '01NEW',
            title: 'Manual run',
          }),
        ),
      listRuns,
      ...replaced,
      triggerRun,
      getEntityStacks,
    }),
  });
  return { triggerRun, getEntityStacks, listRuns };
}

const opener = () => screen.findByRole('button', { name: /^Trigger run for / });

async function openDialog() {
  await userEvent.click(await opener());
  return screen.findByRole('dialog', { name: /^Trigger a run of / });
}

const submit = (dialog: HTMLElement, name = 'Trigger run') =>
  userEvent.click(within(dialog).getByRole('button', { name }));

const refusing = (
  message: string,
  details: ConstructorParameters<typeof VendorRequestError>[1],
) => ({
  triggerRun: async () => {
    throw new VendorRequestError(message, details);
  },
});

afterEach(resetEnvelopes);

describe('before a run is triggered', () => {
  it('says which stack, where, and which code', async () => {
    setup();
    const dialog = await openDialog();
    const facts = within(dialog)
      .getAllByRole('definition')
      .map(fact => fact.textContent);
    expect(facts).toEqual([
      'orders-prod',
      'team-c',
      'main',
      expect.stringMatching(/^0ee3a3b.*Resize the instance$/),
    ]);
    expect(
      within(dialog).getByText(/waits until somebody confirms or discards/),
    ).toBeVisible();
    await expectAccessible(dialog);
  });

  it('says that the newest commit is taken where none is tracked', async () => {
    setup({ trackedCommit: null, branch: 'release' });
    const dialog = await openDialog();
    expect(within(dialog).getByText('the newest one of release')).toBeVisible();
  });

  it('warns that autodeploy applies without asking, but not of a preview', async () => {
    setup({ autodeploy: true });
    const dialog = await openDialog();
    expect(within(dialog).getByText(/^Applies without asking/)).toBeVisible();
    await userEvent.click(
      within(dialog).getByRole('radio', { name: 'Preview (proposed run)' }),
    );
    expect(
      within(dialog).queryByText(/^Applies without asking/),
    ).not.toBeInTheDocument();
    expect(within(dialog).getByText(/only plans/)).toBeVisible();
  });

  it.each(['Escape', 'Cancel', 'Close'])(
    'asks for nothing when it is left with %s, and gives the focus back',
    async way => {
      const { triggerRun } = setup();
      const dialog = await openDialog();
      if (way === 'Escape') {
        await userEvent.keyboard('{Escape}');
      } else {
        await submit(dialog, way);
      }
      await waitFor(() => expect(dialog).not.toBeInTheDocument());
      expect(triggerRun).not.toHaveBeenCalled();
      await waitFor(async () => expect(await opener()).toHaveFocus());
    },
  );

  it('asks for the type that was chosen', async () => {
    const { triggerRun } = setup();
    const dialog = await openDialog();
    await userEvent.click(
      within(dialog).getByRole('radio', { name: 'Preview (proposed run)' }),
    );
    await submit(dialog, 'Plan only');
    await waitFor(() =>
      expect(triggerRun).toHaveBeenCalledWith(
        { stackId: 'orders-prod', entityRef: CARTS },
        { runType: 'PROPOSED' },
      ),
    );
  });

  it('leaves no choice where there is none', async () => {
    const { triggerRun } = setup({}, {}, { runTypes: ['PROPOSED'] });
    const dialog = await openDialog();
    expect(within(dialog).queryByRole('radio')).not.toBeInTheDocument();
    await submit(dialog, 'Plan only');
    await waitFor(() =>
      expect(triggerRun.mock.calls[0][1]).toEqual({ runType: 'PROPOSED' }),
    );
  });

  it('asks for the name of a protected stack, and warns of an administrative one', async () => {
    const { triggerRun } = setup({
      name: 'Ledger, production',
      administrative: true,
      protected: true,
    });
    const dialog = await openDialog();
    expect(
      within(dialog).getByText(/^This is an administrative stack/),
    ).toBeVisible();
    const button = within(dialog).getByRole('button', { name: 'Trigger run' });
    expect(button).toBeDisabled();
    const field = within(dialog).getByRole('textbox', {
      name: 'Type Ledger, production to confirm',
    });
    await userEvent.type(field, 'ledger, production{Enter}');
    expect(button).toBeDisabled();
    expect(triggerRun).not.toHaveBeenCalled();
    await userEvent.clear(field);
    await userEvent.type(field, 'Ledger, production');
    await expectAccessible(dialog);
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(triggerRun).toHaveBeenCalledWith(expect.anything(), {
        runType: 'TRACKED',
        confirmation: 'Ledger, production',
      }),
    );
  });

  it('asks for the name before everything is destroyed', async () => {
    setup({}, {}, { runTypes: ['TRACKED', 'DESTROY'] });
    const dialog = await openDialog();
    expect(within(dialog).queryByRole('textbox')).not.toBeInTheDocument();
    await userEvent.click(
      within(dialog).getByRole('radio', { name: 'Destroy' }),
    );
    expect(within(dialog).getByText(/cannot be undone/)).toBeVisible();
    expect(within(dialog).getByRole('textbox')).toBeVisible();
    expect(
      within(dialog).getByRole('button', { name: 'Destroy everything' }),
    ).toBeDisabled();
  });
});

describe('after a run was triggered', () => {
  it('sends one request for a double click, and stays until it is answered', async () => {
    let answer: (value: typeof started) => void = () => {};
    const { triggerRun } = setup(
      {},
      {
        triggerRun: () =>
          new Promise(resolve => {
            answer = resolve;
          }),
      },
    );
    const dialog = await openDialog();
    await userEvent.dblClick(
      within(dialog).getByRole('button', { name: 'Trigger run' }),
    );
    await userEvent.keyboard('{Enter}{Escape}');
    expect(dialog).toBeVisible();
    expect(
      within(dialog).getByText('Asking Spacelift to start the run'),
    ).toBeInTheDocument();
    answer(started);
    expect(
      await within(dialog).findByText('The run was started'),
    ).toBeVisible();
    expect(triggerRun).toHaveBeenCalledTimes(1);
  });

  it('shows how the run goes on, with its link, in the dialog and then with the stack', async () => {
    const { getEntityStacks, listRuns } = setup();
    const dialog = await openDialog();
    await submit(dialog);
    expect(
      await within(dialog).findByText('The run was started'),
    ).toBeVisible();
    const progress = within(dialog).getByRole('region', {
      name: 'Progress of Manual run',
    });
    await waitFor(() =>
      expect(
        within(progress)
          .getAllByRole('listitem')
          .map(step => [
            step.textContent?.replace(/\d\d:\d\d.*/, ''),
            step.getAttribute('aria-current'),
          ]),
      ).toEqual([
        ['Queued', null],
        ['Planning', 'step'],
      ]),
    );
    expect(within(progress).getByRole('status')).toHaveTextContent(
      'Manual run: Planning',
    );
    expect(
      within(progress).getByRole('link', {
        name: /^Open the run in Spacelift/,
      }),
    ).toHaveAttribute('href', expect.stringContaining('/run/01NEW'));
    await expectAccessible(dialog);
    // The list of stacks and the runs are asked for again.
    await waitFor(() => expect(getEntityStacks).toHaveBeenCalledTimes(2));
    expect(listRuns).toHaveBeenCalledTimes(2);

    await userEvent.click(
      within(dialog).getAllByRole('button', { name: 'Close' })[1],
    );
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(
      screen.getByRole('region', { name: 'Progress of Manual run' }),
    ).toBeVisible();
    const button = await opener();
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription(
      'Another run is not over yet. Wait for it to finish.',
    );
  });

  it('says that it is not known whether a run was started, and offers no second try', async () => {
    const { triggerRun, getEntityStacks, listRuns } = setup(
      {},
      refusing('Spacelift did not answer in time.', {
        status: 504,
        code: 'TIMEOUT',
      }),
    );
    const dialog = await openDialog();
    await submit(dialog);
    const alert = await within(dialog).findByRole('alert');
    expect(alert).toHaveTextContent(
      'It is not known whether the run was started',
    );
    expect(alert).toHaveTextContent('Spacelift did not answer in time.');
    expect(alert).toHaveTextContent('Look at the runs of the stack');
    expect(
      within(dialog).queryByRole('button', { name: 'Trigger run' }),
    ).not.toBeInTheDocument();
    await expectAccessible(dialog);
    await waitFor(() => expect(getEntityStacks).toHaveBeenCalledTimes(2));
    expect(listRuns).toHaveBeenCalledTimes(2);
    await submit(dialog, 'Look at the runs');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(triggerRun).toHaveBeenCalledTimes(1);
  });

  it('names the permission that is missing', async () => {
    setup(
      {},
      refusing('You need the permission spacelift.run.trigger for this.', {
        status: 403,
        code: 'NOT_ALLOWED',
        permission: 'spacelift.run.trigger',
      }),
    );
    const dialog = await openDialog();
    await submit(dialog);
    expect(
      await within(dialog).findByText('You may not start this run'),
    ).toBeVisible();
    expect(within(dialog).getByText('spacelift.run.trigger')).toBeVisible();
    await expectAccessible(dialog);
  });

  it('says what is in the way, and lets the person try again', async () => {
    const { triggerRun } = setup(
      {},
      refusing('It is locked by sam.', { status: 409, code: 'CONFLICT' }),
    );
    const dialog = await openDialog();
    await submit(dialog);
    expect(
      await within(dialog).findByText('The run was not started'),
    ).toBeVisible();
    expect(within(dialog).getByText('It is locked by sam.')).toBeVisible();
    await submit(dialog);
    await waitFor(() => expect(triggerRun).toHaveBeenCalledTimes(2));
  });
});
