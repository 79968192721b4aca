import {
  expectAccessible,
  resetEnvelopes,
} from '@internal/vendor-ui/testUtils';
import { waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CARTS } from '../../__fixtures__/apiWithStacks';
import {
  findOpener,
  openDialog,
  press,
  setUpTrigger,
} from '../../__testUtils__/triggerSetup';

afterEach(resetEnvelopes);

describe('before a run is triggered', () => {
  it('says which stack, where, and which code', async () => {
    setUpTrigger();
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
    setUpTrigger({ trackedCommit: null, branch: 'release' });
    const dialog = await openDialog();
    expect(within(dialog).getByText('the newest one of release')).toBeVisible();
  });

  it('warns that autodeploy applies without asking, but not of a preview', async () => {
    setUpTrigger({ autodeploy: true });
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
      const { triggerRun } = setUpTrigger();
      const dialog = await openDialog();
      if (way === 'Escape') {
        await userEvent.keyboard('{Escape}');
      } else {
        await press(dialog, way);
      }
      await waitFor(() => expect(dialog).not.toBeInTheDocument());
      expect(triggerRun).not.toHaveBeenCalled();
      await waitFor(async () => expect(await findOpener()).toHaveFocus());
    },
  );

  it('asks for the type that was chosen', async () => {
    const { triggerRun } = setUpTrigger();
    const dialog = await openDialog();
    await userEvent.click(
      within(dialog).getByRole('radio', { name: 'Preview (proposed run)' }),
    );
    await press(dialog, 'Plan only');
    await waitFor(() =>
      expect(triggerRun).toHaveBeenCalledWith(
        { stackId: 'orders-prod', entityRef: CARTS },
        { runType: 'PROPOSED' },
      ),
    );
  });

  it('leaves no choice where there is none', async () => {
    const { triggerRun } = setUpTrigger({}, {}, { runTypes: ['PROPOSED'] });
    const dialog = await openDialog();
    expect(within(dialog).queryByRole('radio')).not.toBeInTheDocument();
    await press(dialog, 'Plan only');
    await waitFor(() =>
      expect(triggerRun.mock.calls[0][1]).toEqual({ runType: 'PROPOSED' }),
    );
  });

  it('asks for the name of a protected stack, and warns of an administrative one', async () => {
    const { triggerRun } = setUpTrigger({
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
    setUpTrigger({}, {}, { runTypes: ['TRACKED', 'DESTROY'] });
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
