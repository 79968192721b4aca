import type { IncompleteAlerts } from '@internal/plugin-security-insights-common';
import { VendorRequestError } from '@internal/vendor-ui';
import {
  envelopeOf,
  expectAccessible,
  resetEnvelopes,
} from '@internal/vendor-ui/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  closedBy,
  dependabotAlert,
  someAlerts,
} from '../../__fixtures__/alerts';
import {
  cannedSecurityInsightsApi,
  failingSecurityInsightsApi,
  listOf,
} from '../../__fixtures__/cannedSecurityInsightsApi';
import { component } from '../../__fixtures__/entities';
import {
  outdated,
  summaryOf,
  type SourceChanges,
} from '../../__fixtures__/summaries';
import { renderForEntity } from '../../__testUtils__/renderForEntity';
import { SecurityInsightsContent } from './SecurityInsightsContent';

const table = () => screen.findByRole('table', { name: 'Alerts' });

afterEach(resetEnvelopes);

describe('the states of the tab', () => {
  it('says that it loads', async () => {
    renderForEntity(<SecurityInsightsContent />, {
      api: cannedSecurityInsightsApi({
        replaced: { getAlerts: () => new Promise(() => {}) },
      }),
    });
    expect(
      await screen.findByText('Loading Security Insights'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('shows the worst severity, the repository, the sources and the alerts', async () => {
    const { container } = renderForEntity(<SecurityInsightsContent />);
    await table();
    const summary = within(screen.getByRole('region', { name: 'Summary' }));
    expect(summary.getByText('Critical: 2 of 6 open alerts')).toBeVisible();
    expect(
      summary.getByRole('link', { name: /^acme\/sock-shop-carts/ }),
    ).toHaveAttribute('href', 'https://github.com/acme/sock-shop-carts');
    expect(summary.getByRole('link', { name: '2 Critical' })).toHaveAttribute(
      'href',
      '/?severity=critical',
    );
    const source = within(
      screen.getByRole('region', { name: 'Secret scanning' }),
    );
    expect(source.getByRole('link', { name: '2 open alerts' })).toHaveAttribute(
      'href',
      '/?type=secret-scanning',
    );
    expect(source.getByRole('link', { name: '1 Critical' })).toHaveAttribute(
      'href',
      '/?severity=critical&type=secret-scanning',
    );
    expect(
      source.getByRole('link', { name: /^Open at GitHub/ }),
    ).toHaveAttribute(
      'href',
      'https://github.com/acme/sock-shop-carts/security/secret-scanning',
    );
    await expectAccessible(container);
  });

  it('has good news when nothing is open anywhere', async () => {
    const { container } = renderForEntity(<SecurityInsightsContent />, {
      api: cannedSecurityInsightsApi({ alerts: [] }),
    });
    expect(
      await screen.findByText(
        'Code scanning, Dependabot and secret scanning are enabled, and have nothing open.',
      ),
    ).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('tells a filter that matches nothing from good news', async () => {
    const { container } = renderForEntity(<SecurityInsightsContent />, {
      search: '?search=nowhere',
    });
    expect(
      await screen.findByText('Nothing matches the search and the filters.'),
    ).toBeVisible();
    expect(screen.queryByText(/have nothing open/)).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('names what to set when GitHub is not configured, and where it is explained', async () => {
    const { container } = renderForEntity(<SecurityInsightsContent />, {
      api: failingSecurityInsightsApi('Set it.', {
        status: 503,
        code: 'NOT_CONFIGURED',
      }),
    });
    expect(
      await screen.findByText('GitHub is not configured yet'),
    ).toBeVisible();
    expect(screen.getByText(/- host: github\.com/)).toBeVisible();
    expect(screen.getByText(/^GITHUB_TOKEN=/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'How to set up GitHub' }),
    ).toHaveAttribute(
      'href',
      '/docs/default/component/callboard/integrations/security-insights',
    );
    await expectAccessible(container);
  });

  it('names the permission that a person lacks, and whom to ask', async () => {
    const { container } = renderForEntity(<SecurityInsightsContent />, {
      api: failingSecurityInsightsApi('No.', {
        status: 403,
        code: 'NOT_ALLOWED',
        permission: 'security-insights.alerts.read',
      }),
    });
    expect(
      await screen.findByText('security-insights.alerts.read'),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: /team-c/ })).toBeVisible();
    await expectAccessible(container);
  });

  it('explains an annotation that names no repository, and asks nothing', async () => {
    const api = cannedSecurityInsightsApi();
    const getAlerts = jest.fn(api.getAlerts);
    const { container } = renderForEntity(<SecurityInsightsContent />, {
      entity: component('carts', 'https://github.com/acme'),
      api: { ...api, getAlerts },
    });
    expect(
      await screen.findByText(/It says “https:\/\/github\.com\/acme”/),
    ).toBeVisible();
    expect(
      screen.getByText(/github\.com\/project-slug: acme\/sock-shop-carts/),
    ).toBeVisible();
    expect(getAlerts).not.toHaveBeenCalled();
    await expectAccessible(container);
  });

  it.each([
    [
      'CREDENTIALS_REJECTED' as const,
      502,
      'GitHub does not accept the portal’s credential',
    ],
    ['RATE_LIMITED' as const, 429, 'GitHub was asked too often'],
    ['UNREACHABLE' as const, 502, 'GitHub is not available'],
  ])('explains %s', async (code, status, title) => {
    renderForEntity(<SecurityInsightsContent />, {
      api: failingSecurityInsightsApi('The cause.', { status, code }),
    });
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText(/The cause\./)).toBeVisible();
  });

  it('asks again when told to', async () => {
    const canned = cannedSecurityInsightsApi();
    const getAlerts = jest.fn(canned.getAlerts).mockRejectedValueOnce(
      new VendorRequestError('GitHub could not be reached.', {
        status: 502,
        code: 'UNREACHABLE',
      }),
    );
    renderForEntity(<SecurityInsightsContent />, {
      api: { ...canned, getAlerts },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await table()).toBeVisible();
  });

  describe('with closed alerts that are not all, or not those of now', () => {
    const fixed = Array.from({ length: 30 }, (_, index) =>
      dependabotAlert(index + 1, { state: 'fixed', closed: closedBy() }),
    );
    const cut: IncompleteAlerts = {
      type: 'dependabot',
      state: 'fixed',
      reason: 'truncated',
      message:
        'Only the newest 30 fixed Dependabot alerts were read. GitHub has the others.',
      asOf: new Date().toISOString(),
    };
    const old: IncompleteAlerts = {
      ...cut,
      reason: 'stale',
      message: 'GitHub could not be reached.',
      asOf: new Date(Date.now() - 3 * 3_600_000).toISOString(),
    };
    const render = (
      search: string,
      incomplete: IncompleteAlerts[],
      changes: SourceChanges = {},
    ) =>
      renderForEntity(<SecurityInsightsContent />, {
        search,
        api: cannedSecurityInsightsApi({
          replaced: {
            getAlerts: async (_entity, query) => {
              const alerts = [...someAlerts, ...fixed];
              return envelopeOf({
                ...listOf(alerts, query, summaryOf(alerts, changes)),
                truncated: incomplete.some(
                  ({ reason, type }) =>
                    reason === 'truncated' &&
                    (query.type?.includes(type) ?? true),
                ),
                incomplete,
              });
            },
          },
        }),
      });

    it('marks every number that may be higher, and says why', async () => {
      const { container } = render('?state=fixed&type=dependabot', [cut]);
      expect(await screen.findByText('1–25 of 30+')).toBeVisible();
      expect(screen.getByText(cut.message)).toBeVisible();
      for (const name of ['Fixed30+', 'Medium30+', 'Dependabot30+']) {
        expect(screen.getByRole('button', { name })).toBeVisible();
      }
      expect(
        screen.getByRole('button', { name: 'Code scanning1' }),
      ).toBeVisible();
      await expectAccessible(container);
    });

    it('says nothing about a type that was not asked for', async () => {
      render('?state=fixed&type=code-scanning', [cut, old]);
      expect(
        await screen.findByRole('button', { name: 'Fixed1' }),
      ).toBeVisible();
      expect(
        screen.getByRole('button', { name: 'Dependabot30+' }),
      ).toBeVisible();
      expect(screen.queryByText(cut.message)).not.toBeInTheDocument();
      expect(screen.queryByText(/could not be reached/)).toBeNull();
    });

    it('says how old they are, and why', async () => {
      render('?state=fixed', [old]);
      expect(
        await screen.findByText(
          'Dependabot, Fixed: last good answer as of 3 hr. ago, because: GitHub could not be reached.',
        ),
      ).toBeVisible();
      expect(screen.queryByText(/last good answer of GitHub/)).toBeNull();
      expect(screen.getByText('1–25 of 31')).toBeVisible();
    });

    it('says it once when the open ones are old for the same reason', async () => {
      const down = outdated(old.message);
      render('?state=fixed', [old], {
        'code-scanning': down,
        dependabot: down,
        'secret-scanning': down,
      });
      expect(
        await screen.findByText(/last good answer of GitHub/),
      ).toBeVisible();
      expect(screen.queryByText(/^Dependabot, Fixed/)).toBeNull();
    });
  });

  it('says what is left out of the list', async () => {
    renderForEntity(<SecurityInsightsContent />, {
      api: cannedSecurityInsightsApi({
        replaced: {
          getAlerts: async (_entity, query) =>
            envelopeOf({
              ...listOf(someAlerts, query, summaryOf(someAlerts)),
              skipped: 2,
              missing: [
                {
                  type: 'dependabot',
                  state: 'fixed',
                  message: 'GitHub could not be reached.',
                },
              ],
            }),
        },
      }),
    });
    expect(
      await screen.findByText('2 alerts could not be read and were left out.'),
    ).toBeVisible();
    expect(
      screen.getByText('Dependabot, Fixed: GitHub could not be reached.'),
    ).toBeVisible();
  });
});
