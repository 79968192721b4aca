import {
  envelopeOf,
  expectAccessible,
  failWith,
  resetEnvelopes,
  searchOf,
} from '@internal/vendor-ui/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  closedBy,
  codeAlert,
  dependabotAlert,
  secretAlert,
  someAlerts,
} from '../../__fixtures__/alerts';
import { listOf } from '../../__fixtures__/cannedSecurityInsightsApi';
import {
  disabled,
  failed,
  summaryOf,
  type SourceChanges,
} from '../../__fixtures__/summaries';
import {
  fillIn,
  openDialog,
  openPanel,
  press,
  setUpDecision,
} from '../../__testUtils__/decisions';

const address = () => searchOf(screen.getByTestId('address'));
const facts = (panel: HTMLElement) =>
  Object.fromEntries(
    within(panel)
      .getAllByRole('term')
      .map(term => [term.textContent, term.nextSibling?.textContent]),
  );

afterEach(resetEnvelopes);

describe('the panel of an alert', () => {
  it('tells everything about a dependency', async () => {
    setUpDecision({ alerts: [dependabotAlert(21)] });
    const panel = await openPanel(/netty/);
    expect(address()).toEqual({ alert: ['dependabot/21'] });
    expect(facts(panel)).toEqual({
      Type: 'Dependabot',
      Number: '#21',
      Advisory: 'GHSA-xxxx-yyyy-zzzz',
      CVE: 'CVE-2026-10234',
      Package: 'io.netty:netty-codec',
      Ecosystem: 'maven',
      'Vulnerable versions': '< 4.1.99',
      'Fixed version': '4.1.99.Final',
      Manifest: 'pom.xml',
      Scope: 'runtime',
      Opened: '21 days ago',
      Updated: 'yesterday',
    });
    expect(
      within(panel).getByRole('link', { name: /^Open at GitHub/ }),
    ).toHaveAttribute('rel', expect.stringContaining('noopener'));
    await expectAccessible(panel);
  });

  it('tells a place in the code, and how it was closed', async () => {
    setUpDecision({
      alerts: [codeAlert(4, { state: 'dismissed', closed: closedBy() })],
      search: '?state=dismissed',
    });
    const panel = await openPanel();
    expect(facts(panel)).toMatchObject({
      Rule: 'java/sql-injection',
      Tool: 'CodeQL',
      Place: 'src/main/java/example/acme/carts/CartSearch.java:88',
      Branch: 'main',
      Closed: '2 days ago',
      'Closed by': 'lin-park',
      Reason: 'Used in tests',
      Comment: 'Only the test data has such names.',
    });
    await expectAccessible(panel);
  });

  it('tells how dangerous a secret still is, in words that it does not know too', async () => {
    setUpDecision({
      alerts: [
        secretAlert(3, {
          secret: {
            validity: 'multi-repo',
            publiclyLeaked: true,
            pushProtectionBypassed: true,
          },
          state: 'dismissed',
          closed: closedBy({ reason: 'hidden_by_config', by: null }),
        }),
      ],
      search: '?state=dismissed',
    });
    const panel = await openPanel(/Amazon/);
    expect(within(panel).getByText('Validity not known')).toBeVisible();
    expect(within(panel).getByText('Publicly leaked')).toBeVisible();
    expect(facts(panel)).toMatchObject({
      'Type of secret': 'aws_access_key_id',
      'Push protection bypassed': 'Yes',
      'Closed by': 'GitHub itself',
      Reason: 'hidden by config',
    });
  });

  it('shows text of others as text, and leads nowhere but to http', async () => {
    setUpDecision({
      alerts: [
        codeAlert(9, {
          description: '<img src=x onerror=alert(1)>',
          url: 'data:text/html,alert',
        }),
      ],
    });
    const panel = await openPanel();
    expect(
      within(panel).getByText('<img src=x onerror=alert(1)>'),
    ).toBeVisible();
    expect(within(panel).queryByRole('img')).not.toBeInTheDocument();
    expect(
      within(panel).queryByRole('link', { name: /^Open at GitHub/ }),
    ).not.toBeInTheDocument();
  });

  it('closes with Escape, gives the focus back, and "Back" closes it too', async () => {
    setUpDecision();
    const panel = await openPanel();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(panel).not.toBeInTheDocument());
    expect(address()).toEqual({});
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: /^Details of Query built/ }),
      ).toHaveFocus(),
    );
  });

  it('finds an alert that is not on the page, by its link', async () => {
    const { getAlerts, getAlert } = setUpDecision({
      alerts: [...someAlerts, codeAlert(44, { title: 'Four and forty' })],
      search: '?severity=low&alert=code-scanning/4',
    });
    const panel = await screen.findByRole('dialog', { name: /Query built/ });
    expect(facts(panel)).toMatchObject({ Number: '#4' });
    expect(getAlerts).toHaveBeenCalledTimes(1);
    expect(getAlert).toHaveBeenCalledTimes(1);
    expect(getAlert.mock.lastCall?.[1]).toEqual({
      type: 'code-scanning',
      number: 4,
    });
    await expectAccessible(panel);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(address()).toEqual({ severity: ['low'] }));
  });

  it('B5.2: shows the change of an alert that is not on the page', async () => {
    setUpDecision({
      alerts: [codeAlert(9), dependabotAlert(21)],
      search: '?type=dependabot&alert=code-scanning/9',
    });
    const panel = await screen.findByRole('dialog', { name: /Query built/ });
    const dialog = await openDialog(panel);
    await fillIn(dialog);
    await press(dialog);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(within(panel).getByText('The alert was dismissed.')).toBeVisible();
    expect(within(panel).getByText('Dismissed')).toBeVisible();
  });

  it('says when there is no such alert', async () => {
    setUpDecision({ search: '?alert=dependabot/4711' });
    const panel = await screen.findByRole('dialog', { name: 'Alert' });
    expect(
      await within(panel).findByText('There is no such alert'),
    ).toBeVisible();
    await expectAccessible(panel);
  });

  it.each<[string, SourceChanges]>([
    ['No access.', { dependabot: failed('forbidden', 'No access.') }],
    ['It is hidden.', { dependabot: failed('not-found', 'It is hidden.') }],
    ['It is off.', { dependabot: disabled('It is off.') }],
  ])(
    'neither asks for nor calls absent what GitHub does not show: %s',
    async (message, changes) => {
      const { getAlert } = setUpDecision({
        search: '?alert=dependabot/4711',
        replaced: {
          getAlerts: async (_entity, query) =>
            envelopeOf(
              listOf(someAlerts, query, summaryOf(someAlerts, changes)),
            ),
        },
      });
      const panel = within(
        await screen.findByRole('dialog', { name: 'Alert' }),
      );
      expect(await panel.findByText(message)).toBeVisible();
      expect(
        panel.getByText('The portal has not read this alert'),
      ).toBeVisible();
      expect(panel.queryByText('There is no such alert')).toBeNull();
      expect(
        panel.getByRole('link', { name: /^Open at GitHub/ }),
      ).toHaveAttribute(
        'href',
        'https://github.com/acme/sock-shop-carts/security/dependabot/4711',
      );
      expect(getAlert).not.toHaveBeenCalled();
    },
  );

  it('explains why an alert could not be looked for', async () => {
    setUpDecision({
      search: '?alert=dependabot/4711',
      replaced: {
        getAlert: failWith('GitHub could not be reached.', {
          status: 502,
          code: 'UNREACHABLE',
        }),
      },
    });
    const panel = await screen.findByRole('dialog', { name: 'Alert' });
    expect(
      await within(panel).findByText('GitHub could not be reached.'),
    ).toBeVisible();
  });
});
