import type { Envelope } from '@internal/vendor-common';
import {
  expectAccessible,
  resetEnvelopes,
} from '@internal/vendor-ui/testUtils';
import { screen, within } from '@testing-library/react';
import { cannedSecurityInsightsApi } from '../../__fixtures__/cannedSecurityInsightsApi';
import {
  disabled,
  failed,
  outdated,
  summaryOf,
  type SourceChanges,
} from '../../__fixtures__/summaries';
import { renderForEntity } from '../../__testUtils__/renderForEntity';
import { SecurityInsightsContent } from '../SecurityInsightsContent';

const renderSources = (
  changes: SourceChanges,
  envelope: Partial<Envelope<never>> = {},
) =>
  renderForEntity(<SecurityInsightsContent />, {
    api: cannedSecurityInsightsApi({
      summarize: alerts => summaryOf(alerts, changes),
      envelope,
    }),
  });

const source = (name: string) => screen.findByRole('region', { name });

afterEach(resetEnvelopes);

describe('how the sources do', () => {
  it('B5.5: a feature that is off is no error, has no number, and hides nothing else', async () => {
    const { container } = renderSources({
      'code-scanning': disabled(
        'Code scanning has never analysed this repository.',
      ),
      'secret-scanning': disabled(
        'Secret scanning is not enabled for this repository.',
      ),
    });
    const off = within(await source('Code scanning'));
    expect(off.getByText('Not enabled')).toBeVisible();
    expect(
      off.getByText('Code scanning has never analysed this repository.'),
    ).toBeVisible();
    expect(off.queryByText(/open alert/)).not.toBeInTheDocument();
    expect(
      within(await source('Dependabot')).getByText('2 open alerts'),
    ).toBeVisible();
    expect(screen.getByRole('table', { name: 'Alerts' })).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Try again' }),
    ).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('B5.5: says so calmly when nothing at all is enabled', async () => {
    const off = disabled('Not enabled for this repository, says GitHub.');
    const { container } = renderSources({
      'code-scanning': off,
      dependabot: off,
      'secret-scanning': off,
    });
    expect(
      await screen.findByText('Not enabled for this repository'),
    ).toBeVisible();
    expect(screen.getAllByText('Not enabled')).toHaveLength(3);
    expect(screen.queryByText(/No open alerts/)).not.toBeInTheDocument();
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('names the permission that the App or token lacks', async () => {
    const { container } = renderSources({
      'secret-scanning': failed(
        'forbidden',
        'GitHub does not let the portal’s GitHub App read them. It needs the permission Secret scanning alerts: read, and access to the repository.',
        {
          code: 'FORBIDDEN_BY_VENDOR',
          missingPermission: 'Secret scanning alerts: read',
        },
      ),
    });
    const refused = within(await source('Secret scanning'));
    expect(refused.getByText('No access')).toBeVisible();
    expect(refused.getByText('Secret scanning alerts: read')).toBeVisible();
    expect(
      screen.getByRole('button', { name: /^Secret scanning ?\?$/ }),
    ).toBeVisible();
    await expectAccessible(container);
  });

  it('B5.11: says until when GitHub is not asked', async () => {
    renderSources({
      dependabot: failed('rate-limited', 'GitHub limits it.', {
        code: 'RATE_LIMITED',
        retryAt: new Date(Date.now() + 10 * 60_000 + 5_000).toISOString(),
      }),
    });
    const limited = within(await source('Dependabot'));
    expect(limited.getByText('Asked too often')).toBeVisible();
    expect(limited.getByText('in 10 min.')).toBeVisible();
  });

  it('B5.11: says it once, with the reason, when all numbers are old because of it', async () => {
    const limited = outdated('GitHub limits how often it may be asked.', {
      state: 'rate-limited',
      code: 'RATE_LIMITED',
      retryAt: new Date(Date.now() + 725_000).toISOString(),
    });
    const { container } = renderSources(
      {
        'code-scanning': limited,
        dependabot: limited,
        'secret-scanning': limited,
      },
      {
        stale: true,
        failure: {
          code: 'RATE_LIMITED',
          message: 'GitHub limits how often it may be asked.',
          retryAfterSeconds: 725,
        },
      },
    );
    const time = await screen.findByText('in 12 min.');
    expect(time.parentElement).toHaveTextContent(
      /^GitHub limits how often it may be asked\. GitHub can be asked again in 12 min\., at .+\.$/,
    );
    expect(screen.getAllByText(/can be asked again/)).toHaveLength(1);
    expect(
      within(await source('Dependabot')).getByText('2 open alerts'),
    ).toBeVisible();
    await expectAccessible(container);
  });

  it('says once what is the same for all', async () => {
    renderSources({
      'code-scanning': failed('not-found', 'GitHub does not show it.'),
      dependabot: failed('not-found', 'GitHub does not show it.'),
      'secret-scanning': failed('not-found', 'GitHub does not show it.'),
    });
    const all = await source('Code scanning, Dependabot, Secret scanning');
    expect(within(all).getByText('Not found')).toBeVisible();
    expect(screen.getAllByText('GitHub does not show it.')).toHaveLength(1);
  });

  it('keeps the last good number of one source, and says how old it is and why', async () => {
    const { container } = renderSources(
      { dependabot: outdated('GitHub could not be reached.') },
      { stale: true },
    );
    const old = within(await source('Dependabot'));
    expect(old.getByText('2 open alerts')).toBeVisible();
    expect(old.getByText('GitHub could not be reached.')).toBeVisible();
    expect(old.getByText(/3 hr\.? ago/)).toBeVisible();
    expect(screen.getAllByText('GitHub could not be reached.')).toHaveLength(1);
    await expectAccessible(container);
  });

  it('has one banner when GitHub is down', async () => {
    const down = outdated('GitHub could not be reached.');
    const { container } = renderSources(
      { 'code-scanning': down, dependabot: down, 'secret-scanning': down },
      {
        stale: true,
        asOf: new Date(Date.now() - 3 * 3_600_000).toISOString(),
      },
    );
    expect(
      await screen.findByText(/This is the last good answer of GitHub/),
    ).toBeVisible();
    expect(screen.getAllByRole('button', { name: 'Try again' })).toHaveLength(
      1,
    );
    expect(
      within(await source('Dependabot')).getByText('2 open alerts'),
    ).toBeVisible();
    expect(screen.queryByText('Not available')).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('says during an outage what has another reason', async () => {
    const down = outdated('GitHub could not be reached.');
    renderSources({
      'code-scanning': down,
      dependabot: down,
      'secret-scanning': disabled('Secret scanning is not enabled.'),
    });
    expect(
      within(await source('Secret scanning')).getByText('Not enabled'),
    ).toBeVisible();
  });

  it('has no good news of a list that lacks a kind of alert, and says which', async () => {
    const message = 'This GitHub does not list private keys.';
    renderForEntity(<SecurityInsightsContent />, {
      api: cannedSecurityInsightsApi({
        alerts: [],
        summarize: alerts =>
          summaryOf(alerts, {
            'secret-scanning': { truncated: true, message },
          }),
      }),
    });
    const secrets = within(await source('Secret scanning'));
    expect(secrets.getByText(message)).toBeVisible();
    expect(secrets.getByText('0+ open alerts')).toBeVisible();
    expect(secrets.queryByText(/More are open/)).not.toBeInTheDocument();
    expect(
      screen.getByText('No open alerts known, but not everything can be read'),
    ).toBeVisible();
    expect(screen.queryByText(/have nothing open/)).not.toBeInTheDocument();
  });

  it('says when more is open than was read', async () => {
    renderSources({ dependabot: { truncated: true } });
    const many = within(await source('Dependabot'));
    expect(many.getByText('2+ open alerts')).toBeVisible();
    expect(many.getByText(/The rest is at GitHub only/)).toBeVisible();
    ['Open6+', 'Dependabot2+', 'Critical2+'].forEach(name =>
      expect(screen.getByRole('button', { name })).toBeVisible(),
    );
    expect(
      screen.getByRole('button', { name: 'Code scanning2' }),
    ).toBeVisible();
  });
});
