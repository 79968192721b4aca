import {
  expectAccessible,
  failWith,
  resetEnvelopes,
} from '@internal/vendor-ui/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  closedBy,
  codeAlert,
  dependabotAlert,
  secretAlert,
} from '../../__fixtures__/alerts';
import { cannedSecurityInsightsApi } from '../../__fixtures__/cannedSecurityInsightsApi';
import {
  fillIn,
  openDialog,
  openPanel,
  press,
  setUpDecision,
} from '../../__testUtils__/decisions';

const refusing = (...failure: Parameters<typeof failWith>) => ({
  dismissAlert: failWith(...failure),
});

afterEach(resetEnvelopes);

describe('before an alert is dismissed', () => {
  it('B5.1: says which alert, in which repository, for whom, and what it means', async () => {
    setUpDecision();
    const dialog = await openDialog(await openPanel());
    const facts = within(dialog)
      .getAllByRole('definition')
      .map(fact => fact.textContent);
    await waitFor(() => expect(within(dialog).getByText('lin')).toBeVisible());
    expect(facts.slice(0, 2)).toEqual([
      'Query built from user-controlled sources (#9)',
      'github.com/acme/sock-shop-carts',
    ]);
    expect(
      within(dialog).getByText(/done by the portal’s GitHub App/),
    ).toBeVisible();
    await expectAccessible(dialog);
  });

  it('asks for a reason and a comment of at most 280 characters', async () => {
    const { dismissAlert } = setUpDecision();
    const dialog = await openDialog(await openPanel());
    const button = within(dialog).getByRole('button', {
      name: 'Dismiss alert',
    });
    expect(button).toBeDisabled();
    await userEvent.click(
      within(dialog).getByRole('radio', { name: 'False positive' }),
    );
    const field = within(dialog).getByRole('textbox', { name: /^Comment/ });
    await userEvent.type(field, '   ');
    expect(button).toBeDisabled();
    await userEvent.click(field);
    await userEvent.paste('x'.repeat(300));
    expect(within(dialog).getByText('280 of 280 characters')).toBeVisible();
    expect(button).toBeEnabled();
    await press(dialog);
    await waitFor(() =>
      expect(dismissAlert).toHaveBeenCalledWith(
        expect.objectContaining({ kind: 'Component' }),
        expect.objectContaining({ type: 'code-scanning', number: 9 }),
        { reason: 'false positive', comment: 'x'.repeat(277) },
      ),
    );
  });

  it.each([
    [
      dependabotAlert(1),
      [
        'A fix has been started',
        'Inaccurate: the alert is wrong',
        'No time to fix it now',
        'The vulnerable code is not used',
        'The risk is tolerable',
      ],
    ],
    [
      secretAlert(1),
      [
        'False positive',
        'Won’t fix',
        'The secret was revoked',
        'Used in tests',
      ],
    ],
  ])('offers the reasons of the type in words', async (alert, reasons) => {
    setUpDecision({ alerts: [alert] });
    const dialog = await openDialog(await openPanel(new RegExp(alert.title)));
    expect(
      within(dialog)
        .getAllByRole('radio')
        .map(radio => radio.closest('label')?.textContent),
    ).toEqual(reasons);
  });

  it.each(['Escape', 'Cancel', 'Close'])(
    'changes nothing when it is left with %s, and gives the focus back',
    async way => {
      const { dismissAlert } = setUpDecision();
      const panel = await openPanel();
      const dialog = await openDialog(panel);
      if (way === 'Escape') {
        await userEvent.keyboard('{Escape}');
      } else {
        await press(dialog, way);
      }
      await waitFor(() => expect(dialog).not.toBeInTheDocument());
      expect(dismissAlert).not.toHaveBeenCalled();
      expect(panel).toBeVisible();
      await waitFor(() =>
        expect(
          within(panel).getByRole('button', { name: 'Dismiss…' }),
        ).toHaveFocus(),
      );
    },
  );

  it.each([
    ['off' as const, /This portal only shows alerts/],
    ['not-allowed' as const, /you lack the permission/],
    ['other-repository' as const, /described in another repository/],
  ])('says why it is not possible: %s', async (dismissal, text) => {
    setUpDecision({ summary: { dismissal } });
    const panel = await openPanel();
    expect(within(panel).getByText(text)).toBeVisible();
    expect(
      within(panel).queryByRole('button', { name: 'Dismiss…' }),
    ).not.toBeInTheDocument();
    expect(
      within(panel).queryAllByText('security-insights.alert.dismiss'),
    ).toHaveLength(dismissal === 'not-allowed' ? 1 : 0);
    await expectAccessible(panel);
  });
});

/** Dismisses the first alert, and closes its panel. */
async function dismissAndClose() {
  const dialog = await openDialog(await openPanel());
  await fillIn(dialog);
  await press(dialog);
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
  await userEvent.keyboard('{Escape}');
}

describe('after an alert was dismissed', () => {
  it('B5.2: the row, the panel and the numbers show it at once', async () => {
    setUpDecision();
    const panel = await openPanel();
    const dialog = await openDialog(panel);
    await fillIn(dialog);
    await press(dialog);

    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(within(panel).getByText('Dismissed')).toBeVisible();
    expect(within(panel).getByText('Only the tests do this.')).toBeVisible();
    expect(within(panel).getByText('The alert was dismissed.')).toBeVisible();
    await waitFor(() =>
      expect(
        within(panel).getByRole('button', { name: 'Reopen…' }),
      ).toHaveFocus(),
    );
    await expectAccessible(panel);

    await userEvent.keyboard('{Escape}');
    const table = await screen.findByRole('table', { name: 'Alerts' });
    const [row, other] = within(table)
      .getAllByRole('rowheader')
      .map(cell => within(cell.closest('tr') as HTMLElement));
    expect(
      row.getByText('Query built from user-controlled sources'),
    ).toBeVisible();
    expect(row.getByText('Dismissed')).toBeVisible();
    expect(other.queryByText('Dismissed')).not.toBeInTheDocument();
    expect(await screen.findByText('Medium: 1 open alert')).toBeVisible();
  });

  it('B5.2: it is among the dismissed ones, although they were looked at a moment ago', async () => {
    setUpDecision({ search: '?state=dismissed' });
    await screen.findByText('Nothing matches the search and the filters.');
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Reset filters' })[0],
    );
    await dismissAndClose();

    await userEvent.click(screen.getByRole('button', { name: 'Dismissed' }));
    await userEvent.click(screen.getByRole('button', { name: /^Open/ }));
    expect(
      await screen.findByRole('button', { name: /^Dismissed ?1$/ }),
    ).toBeVisible();
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
  });

  it('leaves the list when the reader refreshes it', async () => {
    setUpDecision();
    await dismissAndClose();
    expect(await screen.findAllByRole('rowheader')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    await waitFor(() =>
      expect(screen.getAllByRole('rowheader')).toHaveLength(1),
    );
  });

  it('does not come back with the list that it has left', async () => {
    setUpDecision();
    await dismissAndClose();
    const filter = () => screen.getByRole('button', { name: /^Dependabot/ });
    await userEvent.click(filter());
    await waitFor(() =>
      expect(filter()).toHaveAttribute('aria-pressed', 'true'),
    );
    await userEvent.click(filter());
    await waitFor(() =>
      expect(filter()).toHaveAttribute('aria-pressed', 'false'),
    );
    expect(await screen.findAllByRole('rowheader')).toHaveLength(1);
    expect(screen.queryByText(/Query built/)).not.toBeInTheDocument();
  });

  it('sends one request for a double click, and stays until it is answered', async () => {
    let answer: (value: ReturnType<typeof codeAlert>) => void = () => {};
    const { dismissAlert } = setUpDecision({
      replaced: {
        dismissAlert: () =>
          new Promise(resolve => {
            answer = resolve;
          }),
      },
    });
    const dialog = await openDialog(await openPanel());
    await fillIn(dialog);
    await userEvent.dblClick(
      within(dialog).getByRole('button', { name: 'Dismiss alert' }),
    );
    await userEvent.keyboard('{Enter}{Escape}');
    expect(dialog).toBeVisible();
    expect(
      within(dialog).getAllByText('Asking GitHub…').length,
    ).toBeGreaterThan(0);
    answer(codeAlert(9, { state: 'dismissed', closed: closedBy() }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(dismissAlert).toHaveBeenCalledTimes(1);
  });

  it('says that it is not known whether it was, offers no second try, and looks again', async () => {
    const { dismissAlert, getAlerts } = setUpDecision({
      replaced: refusing(
        'GitHub did not answer in time. Look at the alert at GitHub.',
        {
          status: 504,
          code: 'TIMEOUT',
          vendor: 'security-insights',
          uncertain: true,
        },
      ),
    });
    const dialog = await openDialog(await openPanel());
    await fillIn(dialog);
    await press(dialog);
    const alert = await within(dialog).findByRole('alert');
    expect(alert).toHaveTextContent(
      'It is not known whether the alert was changed',
    );
    expect(alert).toHaveTextContent('GitHub did not answer in time.');
    expect(
      within(dialog).queryByRole('button', { name: 'Dismiss alert' }),
    ).not.toBeInTheDocument();
    expect(
      within(dialog).getByRole('link', { name: /^Open at GitHub/ }),
    ).toBeVisible();
    await expectAccessible(dialog);
    await waitFor(() => expect(getAlerts).toHaveBeenCalledTimes(2));
    expect(dismissAlert).toHaveBeenCalledTimes(1);
  });

  it('says what to look at when the portal itself gave no answer', async () => {
    setUpDecision({
      replaced: refusing('The portal could not be reached.', { status: 0 }),
    });
    const dialog = await openDialog(await openPanel());
    await fillIn(dialog);
    await press(dialog);
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'The portal could not be reached. Look at the alert before you try again.',
    );
  });

  it('names the permission that is missing', async () => {
    setUpDecision({
      replaced: refusing('No.', {
        status: 403,
        code: 'NOT_ALLOWED',
        permission: 'security-insights.alert.dismiss',
      }),
    });
    const dialog = await openDialog(await openPanel());
    await fillIn(dialog);
    await press(dialog);
    expect(
      await within(dialog).findByText('security-insights.alert.dismiss'),
    ).toBeVisible();
    await expectAccessible(dialog);
  });

  it('says what is in the way, and lets the person try again', async () => {
    const { dismissAlert } = setUpDecision({
      replaced: refusing('The alert is not open any more, it is fixed.', {
        status: 409,
        code: 'CONFLICT',
        vendor: 'security-insights',
      }),
    });
    const dialog = await openDialog(await openPanel());
    await fillIn(dialog);
    await press(dialog);
    expect(
      await within(dialog).findByText(
        'The alert is not open any more, it is fixed.',
      ),
    ).toBeVisible();
    await press(dialog);
    await waitFor(() => expect(dismissAlert).toHaveBeenCalledTimes(2));
  });

  it('keeps saying so when the list is without the alert, and shows it as it is then', async () => {
    const alerts = [codeAlert(9), dependabotAlert(21)];
    const canned = cannedSecurityInsightsApi({ alerts });
    const theirs = codeAlert(9, { state: 'dismissed', closed: closedBy() });
    const changed = cannedSecurityInsightsApi({ alerts: [theirs, alerts[1]] });
    let isChanged = false;
    setUpDecision({
      replaced: {
        ...refusing('Somebody was faster.', { status: 409, code: 'CONFLICT' }),
        getAlerts: (...question) =>
          (isChanged ? changed : canned).getAlerts(...question),
        getAlert: changed.getAlert,
      },
    });
    const panel = await openPanel();
    const dialog = await openDialog(panel);
    await fillIn(dialog);
    isChanged = true;
    await press(dialog);
    expect(await within(panel).findByText('Dismissed')).toBeVisible();
    expect(within(dialog).getByText('Somebody was faster.')).toBeVisible();
  });

  it('shows no older change of its own after a refusal', async () => {
    setUpDecision({
      replaced: {
        reopenAlert: failWith('Somebody was faster.', {
          status: 409,
          code: 'CONFLICT',
        }),
      },
    });
    const panel = await openPanel();
    const dismissal = await openDialog(panel);
    await fillIn(dismissal);
    await press(dismissal);
    await waitFor(() => expect(dismissal).not.toBeInTheDocument());
    const dialog = await openDialog(panel, 'Reopen');
    await press(dialog, 'Reopen alert');
    expect(
      await within(dialog).findByText('Somebody was faster.'),
    ).toBeVisible();
    await waitFor(() =>
      expect(screen.getAllByRole('rowheader', { hidden: true })).toHaveLength(
        1,
      ),
    );
  });
});

describe('reopening', () => {
  it('opens a dismissed alert again', async () => {
    const { reopenAlert } = setUpDecision({
      alerts: [codeAlert(4, { state: 'dismissed', closed: closedBy() })],
      search: '?state=dismissed',
    });
    const panel = await openPanel();
    const dialog = await openDialog(panel, 'Reopen');
    await press(dialog, 'Reopen alert');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(reopenAlert.mock.calls[0][2]).toEqual({});
    expect(within(panel).getByText('The alert was reopened.')).toBeVisible();
    expect(
      within(panel).getByRole('button', { name: 'Dismiss…' }),
    ).toBeVisible();
  });

  it('is not offered for what was fixed in the code, but for a revoked secret', async () => {
    setUpDecision({
      alerts: [
        codeAlert(1, { state: 'fixed', closed: closedBy() }),
        secretAlert(2, {
          state: 'fixed',
          closed: closedBy({ reason: 'revoked' }),
        }),
      ],
      search: '?state=fixed',
    });
    const code = await openPanel();
    expect(
      within(code).getByText(/A fixed alert cannot be reopened/),
    ).toBeVisible();
    expect(
      within(code).queryByRole('button', { name: 'Reopen…' }),
    ).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    const secret = await openPanel(/Amazon AWS/);
    expect(
      within(secret).getByRole('button', { name: 'Reopen…' }),
    ).toBeVisible();
  });
});
