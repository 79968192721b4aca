import { useState } from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { useChange } from '../../request';
import { expectAccessible, failWith } from '../../testUtils';
import { ChangeDialog, ChangeForm, ChangeOutcome, UnknownOutcome } from '.';

const texts = {
  submit: 'Sink',
  submitting: 'Sinking…',
  sending: 'Asking the harbour to sink it',
  failed: 'It was not sunk',
  notAllowed: 'You may not sink it',
  whoGives: 'Ask the captain.',
};

function Harbour(props: { sink(name: string): Promise<string> }) {
  const [isOpen, setOpen] = useState(false);
  const { state, send } = useChange(props.sink, () => {});
  const close = () => setOpen(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>Sink…</button>
      {isOpen && (
        <ChangeDialog
          title="Sink a ship?"
          state={state}
          onClose={close}
          done={answer => (
            <ChangeOutcome onClose={close}>{answer}</ChangeOutcome>
          )}
          unknown={error => (
            <UnknownOutcome
              title="It is not known whether it sank"
              error={error}
              advice="Look at the sea."
              link={<a href="/sea">The sea</a>}
              onClose={close}
            />
          )}
        >
          <ChangeForm
            state={state}
            texts={texts}
            isReady
            onSubmit={() => send('Carts')}
            onCancel={close}
          >
            The Carts
          </ChangeForm>
        </ChangeDialog>
      )}
    </>
  );
}

async function open(sink: (name: string) => Promise<string>) {
  const asked = jest.fn(sink);
  renderInTestApp(<Harbour sink={asked} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Sink…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Sink a ship?' });
  const press = (name: string) =>
    userEvent.click(within(dialog).getByRole('button', { name }));
  return { asked, dialog, press };
}

const refuse = (...failure: Parameters<typeof failWith>) =>
  open(failWith(...failure));

/** Not the dialog itself, which has the focus when nothing in it has. */
function expectFocus(outcome: HTMLElement, dialog: HTMLElement) {
  expect(document.activeElement).toContainElement(outcome);
  expect(dialog).toContainElement(document.activeElement as HTMLElement);
  expect(dialog).not.toHaveFocus();
}

describe('ChangeDialog', () => {
  it('asks for the change when it is confirmed, and gives the focus to its outcome', async () => {
    const { asked, dialog, press } = await open(async name => `${name} sank.`);
    await expectAccessible(dialog);
    expect(asked).not.toHaveBeenCalled();
    await press('Sink');
    const outcome = await within(dialog).findByText('Carts sank.');
    expect(asked.mock.calls).toEqual([['Carts']]);
    expectFocus(outcome, dialog);
    await expectAccessible(dialog);
  });

  it('cannot be left while the request is under way, and sends no other', async () => {
    let answer: (text: string) => void = () => {};
    const { asked, dialog, press } = await open(
      () => new Promise(resolve => (answer = resolve)),
    );
    await press('Sink');
    expect(within(dialog).getByRole('status')).toHaveTextContent(texts.sending);
    await press('Sinking…');
    await press('Cancel');
    await press('Close');
    await userEvent.keyboard('{Escape}');
    expect(dialog).toBeVisible();
    answer('It sank.');
    expect(await within(dialog).findByText('It sank.')).toBeVisible();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it.each(['Cancel', 'Close'])('changes nothing with %s', async name => {
    const { asked, dialog, press } = await open(async () => 'It sank.');
    await press(name);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(asked).not.toHaveBeenCalled();
  });

  it('says why nothing was changed, and lets the person try again', async () => {
    const { asked, dialog, press } = await refuse('It is in a dock.', {
      status: 409,
      code: 'CONFLICT',
      vendor: 'harbour',
    });
    await press('Sink');
    expect(await within(dialog).findByText('It was not sunk')).toBeVisible();
    expect(within(dialog).getByText('It is in a dock.')).toBeVisible();
    await expectAccessible(dialog);
    await press('Sink');
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  });

  it('names the permission that is missing', async () => {
    const { dialog, press } = await refuse('No.', {
      status: 403,
      code: 'NOT_ALLOWED',
      permission: 'harbour.ship.sink',
    });
    await press('Sink');
    const permission = await within(dialog).findByText('harbour.ship.sink');
    expect(permission.parentElement).toHaveTextContent(
      'You lack the permission harbour.ship.sink. Ask the captain.',
    );
    expect(within(dialog).getByText('You may not sink it')).toBeVisible();
  });

  it.each([
    [
      'as the backend says it',
      { status: 504, vendor: 'harbour', uncertain: true },
      'No answer.',
    ],
    [
      'with what to look at where nobody says it',
      { status: 0 },
      'No answer. Look at the sea.',
    ],
  ])(
    'says that the outcome is not known, %s, and never asks again',
    async (_how, details, text) => {
      const { asked, dialog, press } = await refuse('No answer.', details);
      await press('Sink');
      const alert = await within(dialog).findByRole('alert');
      expect(within(alert).getByText(text)).toBeVisible();
      expectFocus(alert, dialog);
      expect(
        within(dialog).queryByRole('button', { name: 'Sink' }),
      ).not.toBeInTheDocument();
      expect(
        within(dialog).getByRole('link', { name: 'The sea' }),
      ).toBeVisible();
      await expectAccessible(dialog);
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(dialog).not.toBeInTheDocument());
      expect(asked).toHaveBeenCalledTimes(1);
    },
  );
});
