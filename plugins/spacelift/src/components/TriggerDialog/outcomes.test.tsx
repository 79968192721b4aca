import {
  expectAccessible,
  failWith,
  resetEnvelopes,
} from '@internal/vendor-ui/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  findOpener,
  openDialog,
  press,
  setUpTrigger,
  started,
} from '../../__testUtils__/triggerSetup';

const refusing = (...failure: Parameters<typeof failWith>) => ({
  triggerRun: failWith(...failure),
});

afterEach(resetEnvelopes);

describe('after a run was triggered', () => {
  it('sends one request for a double click, and stays until it is answered', async () => {
    let answer: (value: typeof started) => void = () => {};
    const { triggerRun } = setUpTrigger(
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
    const { getEntityStacks, listRuns } = setUpTrigger();
    const dialog = await openDialog();
    await press(dialog);
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
    const button = await findOpener();
    await waitFor(() => expect(button).toHaveFocus());
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription(
      'Another run is not over yet. Wait for it to finish.',
    );
  });

  it('says that it is not known whether a run was started, and offers no second try', async () => {
    const { triggerRun, getEntityStacks, listRuns } = setUpTrigger(
      {},
      refusing(
        'Spacelift did not answer in time. Look at the runs of the stack.',
        {
          status: 504,
          code: 'TIMEOUT',
          vendor: 'spacelift',
          uncertain: true,
        },
      ),
    );
    const dialog = await openDialog();
    await press(dialog);
    const alert = await within(dialog).findByRole('alert');
    expect(alert).toHaveTextContent(
      'It is not known whether the run was started',
    );
    expect(alert).toHaveTextContent(
      'Spacelift did not answer in time. Look at the runs of the stack.',
    );
    expect(
      within(dialog).queryByRole('button', { name: 'Trigger run' }),
    ).not.toBeInTheDocument();
    await expectAccessible(dialog);
    await waitFor(() => expect(getEntityStacks).toHaveBeenCalledTimes(2));
    expect(listRuns).toHaveBeenCalledTimes(2);
    await press(dialog, 'Look at the runs');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(triggerRun).toHaveBeenCalledTimes(1);
  });

  it('says what to look at when the portal itself gave no answer', async () => {
    setUpTrigger(
      {},
      refusing('The portal could not be reached.', { status: 0 }),
    );
    const dialog = await openDialog();
    await press(dialog);
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'The portal could not be reached. Look at the runs of the stack before you try again.',
    );
  });

  it('names the permission that is missing', async () => {
    setUpTrigger(
      {},
      refusing('You need the permission spacelift.run.trigger for this.', {
        status: 403,
        code: 'NOT_ALLOWED',
        permission: 'spacelift.run.trigger',
      }),
    );
    const dialog = await openDialog();
    await press(dialog);
    expect(
      await within(dialog).findByText('You may not start this run'),
    ).toBeVisible();
    expect(within(dialog).getByText('spacelift.run.trigger')).toBeVisible();
    await expectAccessible(dialog);
  });

  it('says what is in the way, and lets the person try again', async () => {
    const { triggerRun } = setUpTrigger(
      {},
      refusing('It is locked by sam.', { status: 409, code: 'CONFLICT' }),
    );
    const dialog = await openDialog();
    await press(dialog);
    expect(
      await within(dialog).findByText('The run was not started'),
    ).toBeVisible();
    expect(within(dialog).getByText('It is locked by sam.')).toBeVisible();
    await press(dialog);
    await waitFor(() => expect(triggerRun).toHaveBeenCalledTimes(2));
  });
});
