import { VendorRequestError } from '@internal/vendor-ui';
import {
  envelopeOf,
  expectAccessible,
  resetEnvelopes,
} from '@internal/vendor-ui/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { someAlerts } from '../../__fixtures__/alerts';
import {
  cannedSecurityInsightsApi,
  failingSecurityInsightsApi,
  listOf,
} from '../../__fixtures__/cannedSecurityInsightsApi';
import { component } from '../../__fixtures__/entities';
import { summaryOf } from '../../__fixtures__/summaries';
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
