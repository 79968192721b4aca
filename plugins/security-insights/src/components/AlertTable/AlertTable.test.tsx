import {
  envelopeOf,
  expectAccessible,
  resetEnvelopes,
  searchOf,
} from '@internal/vendor-ui/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  codeAlert,
  dependabotAlert,
  secretAlert,
} from '../../__fixtures__/alerts';
import {
  cannedSecurityInsightsApi,
  listOf,
} from '../../__fixtures__/cannedSecurityInsightsApi';
import {
  disabled,
  failed,
  summaryOf,
  type SourceChanges,
} from '../../__fixtures__/summaries';
import { renderForEntity } from '../../__testUtils__/renderForEntity';
import type { SecurityInsightsApi } from '../../api';
import { SecurityInsightsContent } from '../SecurityInsightsContent';

const table = () => screen.findByRole('table', { name: 'Alerts' });
const address = () => searchOf(screen.getByTestId('address'));
const rows = async () => within(await table()).getAllByRole('rowheader');
const texts = async () => (await rows()).map(row => row.textContent ?? '');

const group = (name: string) =>
  within(screen.getByRole('group', { name }))
    .getAllByRole('button')
    .map(button => button.textContent);

const withSources = (changes: SourceChanges) =>
  cannedSecurityInsightsApi({
    summarize: alerts => summaryOf(alerts, changes),
  });

function spied(api: SecurityInsightsApi = cannedSecurityInsightsApi()) {
  const getAlerts = jest.fn(api.getAlerts);
  return { api: { ...api, getAlerts }, getAlerts };
}

afterEach(resetEnvelopes);

describe('the table of alerts', () => {
  it('shows what matters of each source', async () => {
    renderForEntity(<SecurityInsightsContent />, {
      api: cannedSecurityInsightsApi({
        alerts: [
          secretAlert(3),
          codeAlert(9),
          dependabotAlert(21),
          dependabotAlert(22, {
            severity: 'low',
            dependency: {
              name: 'left-pad',
              ecosystem: null,
              manifestPath: null,
              scope: null,
              vulnerableRange: null,
              fixedVersion: null,
            },
          }),
        ],
      }),
    });
    const [secret, code, library, plain] = (await rows()).map(row =>
      within(row.closest('tr') as HTMLElement),
    );
    expect(secret.getByText('Critical')).toBeVisible();
    expect(secret.getByText('Still valid')).toBeVisible();
    expect(secret.getByText('deploy/values.yaml:12')).toBeVisible();
    expect(code.getByText('#9 · java/sql-injection')).toBeVisible();
    expect(code.getByText('CodeQL')).toBeVisible();
    expect(
      code.getByTitle('src/main/java/example/acme/carts/CartSearch.java:88'),
    ).toBeVisible();
    expect(code.getByText('9 days ago')).toBeVisible();
    expect(library.getByText('io.netty:netty-codec')).toBeVisible();
    expect(library.getByText('Fixed in 4.1.99.Final')).toBeVisible();
    expect(library.getByText('#21 · CVE-2026-10234')).toBeVisible();
    expect(
      library.getByRole('link', { name: /^Open in GitHub: / }),
    ).toHaveAttribute(
      'href',
      'https://github.com/acme/sock-shop-carts/security/dependabot/21',
    );
    expect(plain.getByText('No fix yet')).toBeVisible();
  });

  it('B5.10: calls severities and states by the words of the whole portal', async () => {
    renderForEntity(<SecurityInsightsContent />, {
      search: '?state=open&state=dismissed&state=fixed',
    });
    await table();
    expect(group('Severity')).toEqual([
      'Critical2',
      'High3',
      'Medium3',
      'Low1',
    ]);
    expect(group('State')).toEqual(['Open6', 'Dismissed2', 'Fixed1']);
    expect(screen.queryByText(/moderate|auto.dismissed/i)).toBeNull();
  });

  it('B5.10: finds what a rule of the repository has dismissed', async () => {
    renderForEntity(<SecurityInsightsContent />, {
      search: '?state=dismissed&type=dependabot',
    });
    const [row, ...others] = await rows();
    expect(others).toHaveLength(0);
    await userEvent.click(within(row).getByRole('button'));
    expect(
      await screen.findByText('Dismissed by a rule of the repository'),
    ).toBeVisible();
    expect(screen.getByText('GitHub itself')).toBeVisible();
  });

  it('B5.4: shows and offers alerts whose severity is not known', async () => {
    renderForEntity(<SecurityInsightsContent />, {
      api: cannedSecurityInsightsApi({
        alerts: [codeAlert(1, { severity: 'unknown' })],
      }),
    });
    expect(await screen.findByText('Unknown: 1 open alert')).toBeVisible();
    expect(screen.getByRole('button', { name: /^Unknown ?1$/ })).toBeVisible();
    expect(await rows()).toHaveLength(1);
  });

  it('says why there is nothing to match where nothing was read', async () => {
    const { container } = renderForEntity(<SecurityInsightsContent />, {
      search: '?type=secret-scanning&severity=high',
      api: withSources({
        'secret-scanning': failed('forbidden', 'The portal may not read it.'),
      }),
    });
    const status = await screen.findByText('The portal may not read it.', {
      selector: '[role="status"] *',
    });
    expect(status).toBeVisible();
    expect(group('State')).toEqual(['Open?', 'Dismissed', 'Fixed']);
    expect(screen.queryByText(/Nothing matches/)).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('tells what is off from what matches nothing', async () => {
    renderForEntity(<SecurityInsightsContent />, {
      search: '?type=secret-scanning&type=code-scanning',
      api: withSources({
        'code-scanning': disabled('It has never analysed it.'),
        'secret-scanning': disabled('It is not enabled.'),
      }),
    });
    expect(
      await screen.findByText('It has never analysed it. It is not enabled.'),
    ).toBeVisible();
    expect(screen.getAllByText('Not enabled')).toHaveLength(3);
    expect(group('Severity')).toEqual(['Critical', 'High', 'Medium', 'Low']);
  });

  it('says that nothing matches where one of the sources was read', async () => {
    renderForEntity(<SecurityInsightsContent />, {
      search: '?search=nowhere',
      api: withSources({
        'secret-scanning': failed('forbidden', 'The portal may not read it.'),
      }),
    });
    expect(
      await screen.findByText('Nothing matches the search and the filters.'),
    ).toBeVisible();
  });

  it('has no good news before the filters are reset in the answer, too', async () => {
    const canned = cannedSecurityInsightsApi();
    let answer = () => {};
    const held = new Promise<void>(resolve => {
      answer = resolve;
    });
    renderForEntity(<SecurityInsightsContent />, {
      search: '?search=nowhere',
      api: {
        ...canned,
        getAlerts: async (entity, query) => {
          if (!query.q) {
            await held;
          }
          return canned.getAlerts(entity, query);
        },
      },
    });
    await screen.findByText('Nothing matches the search and the filters.');
    const [reset] = screen.getAllByRole('button', { name: 'Reset filters' });
    await userEvent.click(reset);
    await waitFor(() => expect(address()).toEqual({}));
    await waitFor(() =>
      expect(screen.queryByText(/Nothing matches/)).not.toBeInTheDocument(),
    );
    expect(screen.queryByText('No open alerts')).not.toBeInTheDocument();
    expect(screen.queryByText(/have nothing open/)).not.toBeInTheDocument();
    answer();
    expect(await rows()).toHaveLength(6);
  });

  it('says why closed alerts are not known, though the open ones are', async () => {
    const message = 'GitHub could not be reached.';
    renderForEntity(<SecurityInsightsContent />, {
      search: '?state=fixed&type=dependabot',
      api: cannedSecurityInsightsApi({
        replaced: {
          getAlerts: async (_entity, query) =>
            envelopeOf({
              ...listOf([], query, summaryOf([])),
              facets: {
                type: { 'code-scanning': 1, 'secret-scanning': 0 },
                state: {},
                severity: {},
              },
              missing: [{ type: 'dependabot', state: 'fixed', message }],
            }),
        },
      }),
    });
    expect(await screen.findByText('Not available')).toBeVisible();
    expect(screen.getByText(message)).toBeVisible();
    expect(screen.queryByText(/Nothing matches/)).not.toBeInTheDocument();
    // None of them is known to be zero.
    expect(group('Severity')).toEqual([
      'Critical?',
      'High?',
      'Medium?',
      'Low?',
    ]);
    expect(group('State')).toEqual(['Open', 'Dismissed', 'Fixed?']);
    expect(group('Type')).toEqual([
      'Code scanning1',
      'Dependabot?',
      'Secret scanning0',
    ]);
  });

  it('filters, in the URL, and asks the backend', async () => {
    const { api, getAlerts } = spied();
    renderForEntity(<SecurityInsightsContent />, { api });
    await table();
    await userEvent.click(
      screen.getByRole('button', { name: /^Dependabot ?2$/ }),
    );
    await waitFor(() => expect(address()).toEqual({ type: ['dependabot'] }));
    await waitFor(async () => expect(await rows()).toHaveLength(2));
    await userEvent.click(screen.getByRole('button', { name: 'Dismissed' }));
    await waitFor(() =>
      expect(address()).toEqual({
        type: ['dependabot'],
        state: ['open', 'dismissed'],
      }),
    );
    await waitFor(async () => expect(await rows()).toHaveLength(3));
    expect(getAlerts.mock.lastCall?.[1]).toMatchObject({
      type: ['dependabot'],
      state: ['open', 'dismissed'],
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Reset filters' }),
    );
    await waitFor(() => expect(address()).toEqual({}));
  });

  it('shows open alerts unless told otherwise, and says so', async () => {
    renderForEntity(<SecurityInsightsContent />);
    await table();
    const open = screen.getByRole('button', { name: /^Open ?6$/ });
    expect(open).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(screen.getByRole('button', { name: 'Fixed' }));
    await userEvent.click(
      await screen.findByRole('button', { name: /^Open ?6$/ }),
    );
    await waitFor(() => expect(address()).toEqual({ state: ['fixed'] }));
    await userEvent.click(
      await screen.findByRole('button', { name: /^Fixed ?1$/ }),
    );
    await waitFor(() => expect(address()).toEqual({}));
  });

  it('sorts at the backend, and turns the order round', async () => {
    const { api, getAlerts } = spied();
    renderForEntity(<SecurityInsightsContent />, { api });
    await table();
    await userEvent.click(screen.getByRole('button', { name: 'Alert' }));
    await waitFor(() => expect(address()).toEqual({ sort: ['title'] }));
    await waitFor(async () =>
      expect((await texts())[0]).toContain('Amazon AWS Access Key ID'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Alert' }));
    await waitFor(() =>
      expect(getAlerts.mock.lastCall?.[1]).toMatchObject({
        sort: 'title',
        order: 'desc',
      }),
    );
  });

  it('pages at the backend, and reads all of it from the URL', async () => {
    const alerts = Array.from({ length: 312 }, (_, index) =>
      dependabotAlert(index + 1, { title: `Alert ${index + 1}` }),
    );
    const { api, getAlerts } = spied(cannedSecurityInsightsApi({ alerts }));
    renderForEntity(<SecurityInsightsContent />, {
      api,
      search:
        '?search=alert&severity=medium&sort=created&order=asc&page=3&size=50',
    });
    expect(await screen.findByText('101–150 of 312')).toBeVisible();
    expect(await rows()).toHaveLength(50);
    expect(getAlerts.mock.lastCall?.[1]).toEqual({
      type: [],
      state: [],
      severity: ['medium'],
      q: 'alert',
      sort: 'created',
      order: 'asc',
      cursor: '100',
      limit: 50,
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Next table page' }),
    );
    await waitFor(() => expect(address().page).toEqual(['4']));
  });

  it('puts up with an address that makes no sense', async () => {
    renderForEntity(<SecurityInsightsContent />, {
      search:
        '?type=__proto__&state=<script>&severity=moderate&sort=constructor&order=up&page=-1&size=7&alert=../x',
    });
    expect(await screen.findByText('There is no such alert')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(await rows()).toHaveLength(6);
    expect(address().alert).toBeUndefined();
  });
});
