import {
  expectAccessible,
  resetEnvelopes,
} from '@internal/vendor-ui/testUtils';
import { screen, within } from '@testing-library/react';
import { codeAlert, dependabotAlert } from '../../__fixtures__/alerts';
import {
  cannedSecurityInsightsApi,
  failingSecurityInsightsApi,
} from '../../__fixtures__/cannedSecurityInsightsApi';
import {
  disabled,
  failed,
  outdated,
  summaryOf,
  type SourceChanges,
} from '../../__fixtures__/summaries';
import { renderForEntity } from '../../__testUtils__/renderForEntity';
import { SecurityInsightsContent } from '../SecurityInsightsContent';
import { SecurityInsightsCard } from './SecurityInsightsCard';

const withSources = (changes: SourceChanges) =>
  cannedSecurityInsightsApi({
    summarize: alerts => summaryOf(alerts, changes),
  });

const card = () => screen.findByRole('region', { name: 'Security Insights' });
const TAB = '/carts/security-insights';

afterEach(resetEnvelopes);

describe('the card', () => {
  it('says that it loads', async () => {
    renderForEntity(<SecurityInsightsCard />, {
      api: cannedSecurityInsightsApi({
        replaced: { getSummary: () => new Promise(() => {}) },
      }),
    });
    expect(
      await screen.findByText('Loading Security Insights'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('shows the worst severity first, and numbers that lead to what they count', async () => {
    const { container } = renderForEntity(<SecurityInsightsCard />);
    expect(
      await screen.findByText('Critical: 2 of 6 open alerts'),
    ).toBeVisible();
    const links: Array<[string | RegExp, string]> = [
      ['2 Code scanning', `${TAB}?type=code-scanning`],
      ['2 Dependabot', `${TAB}?type=dependabot`],
      ['2 Secret scanning', `${TAB}?type=secret-scanning`],
      [/^Open in GitHub/, 'https://github.com/acme/sock-shop-carts/security'],
    ];
    const shown = within(await card());
    expect(shown.getAllByRole('link')).toHaveLength(links.length);
    links.forEach(([name, href]) => {
      expect(shown.getByRole('link', { name })).toHaveAttribute('href', href);
    });
    expect(shown.getByText(/as of/)).toBeVisible();
    await expectAccessible(container);
  });

  it('has good news when nothing is open anywhere', async () => {
    const { container } = renderForEntity(<SecurityInsightsCard />, {
      api: cannedSecurityInsightsApi({ alerts: [] }),
    });
    expect(await screen.findByText('No open alerts')).toBeVisible();
    expect(screen.getByRole('link', { name: '0 Dependabot' })).toBeVisible();
    await expectAccessible(container);
  });

  it('B5.5: says "Not enabled" instead of zero, and is no error', async () => {
    const { container } = renderForEntity(<SecurityInsightsCard />, {
      api: cannedSecurityInsightsApi({
        alerts: [],
        summarize: alerts =>
          summaryOf(alerts, {
            'secret-scanning': disabled('Secret scanning is not enabled.'),
          }),
      }),
    });
    expect(
      await screen.findByRole('link', { name: 'Not enabled Secret scanning' }),
    ).toBeVisible();
    expect(
      screen.getByText('No open alerts, but not everything is enabled'),
    ).toBeVisible();
    expect(screen.getAllByText('0')).toHaveLength(2);
    expect(screen.queryByText(/not available|error/i)).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it.each([
    ['forbidden' as const, 'No access Secret scanning'],
    ['not-found' as const, 'Not found Secret scanning'],
    ['rate-limited' as const, 'Unknown Secret scanning'],
    ['error' as const, 'Unknown Secret scanning'],
  ])('never calls zero what is %s', async (state, name) => {
    renderForEntity(<SecurityInsightsCard />, {
      api: cannedSecurityInsightsApi({
        alerts: [],
        summarize: alerts =>
          summaryOf(alerts, { 'secret-scanning': failed(state, 'No.') }),
      }),
    });
    expect(await screen.findByRole('link', { name })).toBeVisible();
    expect(
      screen.getByText('No open alerts known, but not everything can be read'),
    ).toBeVisible();
  });

  it.each([
    [1, 'High: 1 known open alert, but not everything can be read'],
    [3, 'High: all 3 known open alerts, but not everything can be read'],
  ])(
    'does not call %d all of them while a source cannot be read, nor does the tab',
    async (count, text) => {
      const api = cannedSecurityInsightsApi({
        alerts: Array.from({ length: count }, (_, index) =>
          codeAlert(index + 1),
        ),
        summarize: alerts =>
          summaryOf(alerts, {
            dependabot: disabled('Dependabot alerts are not enabled.'),
            'secret-scanning': failed('forbidden', 'No.'),
          }),
      });
      const { unmount } = renderForEntity(<SecurityInsightsCard />, { api });
      expect(await screen.findByText(text)).toBeVisible();
      unmount();
      renderForEntity(<SecurityInsightsContent />, { api });
      const summary = await screen.findByRole('region', { name: 'Summary' });
      expect(within(summary).getByText(text)).toBeVisible();
    },
  );

  it('does not call a number the sum while a source cannot be read', async () => {
    renderForEntity(<SecurityInsightsCard />, {
      api: withSources({ dependabot: failed('rate-limited', 'No.') }),
    });
    expect(
      await screen.findByText(
        'Critical: 2 of 4 known open alerts, but not everything can be read',
      ),
    ).toBeVisible();
  });

  it.each([
    [1, 'High: 1+ known open alert, but not everything can be read'],
    [3, 'High: all 3+ known open alerts, but not everything can be read'],
  ])(
    'does not call %d all of them when there are more than were read',
    async (count, text) => {
      renderForEntity(<SecurityInsightsCard />, {
        api: cannedSecurityInsightsApi({
          alerts: Array.from({ length: count }, (_, index) =>
            codeAlert(index + 1),
          ),
          summarize: alerts =>
            summaryOf(alerts, { 'code-scanning': { truncated: true } }),
        }),
      });
      expect(await screen.findByText(text)).toBeVisible();
    },
  );

  it('calls a number all of them when the rest is not enabled', async () => {
    renderForEntity(<SecurityInsightsCard />, {
      api: withSources({ dependabot: disabled('Not enabled.') }),
    });
    expect(
      await screen.findByText('Critical: 2 of 4 open alerts'),
    ).toBeVisible();
  });

  it('says one thing when all sources fail alike', async () => {
    renderForEntity(<SecurityInsightsCard />, {
      api: withSources({
        'code-scanning': failed('not-found', 'No.'),
        dependabot: failed('not-found', 'No.'),
        'secret-scanning': failed('not-found', 'No.'),
      }),
    });
    expect(
      await screen.findByText('GitHub does not show this repository'),
    ).toBeVisible();
    expect(screen.queryByText('0')).not.toBeInTheDocument();
  });

  it('says when nothing is enabled, and when nothing can be read for several reasons', async () => {
    const off = disabled('Not enabled.');
    const { unmount } = renderForEntity(<SecurityInsightsCard />, {
      api: withSources({
        'code-scanning': off,
        dependabot: off,
        'secret-scanning': off,
      }),
    });
    expect(
      await screen.findByText('Not enabled for this repository'),
    ).toBeVisible();
    unmount();
    resetEnvelopes();
    renderForEntity(<SecurityInsightsCard />, {
      api: withSources({
        'code-scanning': off,
        dependabot: failed('forbidden', 'No.'),
        'secret-scanning': failed('rate-limited', 'No.'),
      }),
    });
    expect(await screen.findByText('The alerts cannot be read')).toBeVisible();
  });

  it('marks numbers that are more than were counted', async () => {
    renderForEntity(<SecurityInsightsCard />, {
      api: cannedSecurityInsightsApi({
        alerts: [
          ...Array.from({ length: 1000 }, (_, index) =>
            dependabotAlert(index + 1),
          ),
          codeAlert(1, { severity: 'unknown' }),
        ],
        summarize: alerts =>
          summaryOf(alerts, { dependabot: { truncated: true } }),
      }),
    });
    expect(
      await screen.findByRole('link', { name: '1,000+ Dependabot' }),
    ).toBeVisible();
    expect(
      screen.getByText(
        'Medium: 1,000+ of 1,001+ known open alerts, but not everything can be read',
      ),
    ).toBeVisible();
  });

  it.each([
    [1, 'High: 1 open alert'],
    [3, 'High: all 3 open alerts'],
  ])('counts %d of one severity', async (count, text) => {
    renderForEntity(<SecurityInsightsCard />, {
      api: cannedSecurityInsightsApi({
        alerts: Array.from({ length: count }, (_, index) =>
          codeAlert(index + 1),
        ),
      }),
    });
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('keeps old numbers, and says so', async () => {
    renderForEntity(<SecurityInsightsCard />, {
      api: cannedSecurityInsightsApi({
        summarize: alerts =>
          summaryOf(alerts, { dependabot: outdated('GitHub is down.') }),
        envelope: {
          stale: true,
          asOf: new Date(Date.now() - 3 * 3_600_000).toISOString(),
          failure: { code: 'UNREACHABLE', message: 'GitHub is down.' },
        },
      }),
    });
    expect(await screen.findByText('Not up to date')).toBeVisible();
    expect(screen.getByText(/3 hr/)).toBeVisible();
    expect(screen.getByRole('link', { name: '2 Dependabot' })).toBeVisible();
  });

  it('names what to set when GitHub is not configured', async () => {
    const { container } = renderForEntity(<SecurityInsightsCard />, {
      api: failingSecurityInsightsApi('Set it.', {
        status: 503,
        code: 'NOT_CONFIGURED',
      }),
    });
    expect(await screen.findByText('integrations.github')).toBeVisible();
    await expectAccessible(container);
  });

  it('names the permission that a person lacks', async () => {
    const { container } = renderForEntity(<SecurityInsightsCard />, {
      api: failingSecurityInsightsApi('No.', {
        status: 403,
        code: 'NOT_ALLOWED',
        permission: 'security-insights.alerts.read',
      }),
    });
    expect(
      await screen.findByText('security-insights.alerts.read'),
    ).toBeVisible();
    await expectAccessible(container);
  });

  it('explains a failure and an annotation that names no repository', async () => {
    const { unmount } = renderForEntity(<SecurityInsightsCard />, {
      api: failingSecurityInsightsApi('GitHub could not be reached.', {
        status: 502,
        code: 'UNREACHABLE',
      }),
    });
    expect(await screen.findByText('GitHub is not available')).toBeVisible();
    unmount();
    resetEnvelopes();
    renderForEntity(<SecurityInsightsCard />, {
      api: failingSecurityInsightsApi('It has to be owner/repository.', {
        status: 400,
        code: 'REQUEST_REJECTED',
      }),
    });
    expect(
      await screen.findByText('It has to be owner/repository.'),
    ).toBeVisible();
  });
});
