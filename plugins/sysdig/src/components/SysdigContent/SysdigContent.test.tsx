import { VendorRequestError } from '@internal/vendor-ui';
import {
  envelopeOf,
  expectAccessible,
  resetEnvelopes,
} from '@internal/vendor-ui/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  cannedSysdigApi,
  failingSysdigApi,
  summarise,
  summaryOfAll,
} from '../../__fixtures__/cannedSysdigApi';
import { renderForEntity } from '../../__testUtils__/renderForEntity';
import { scan, scanReport, SYSDIG } from '../../__fixtures__/scans';
import { SysdigContent } from './SysdigContent';

const tab = (name: RegExp) => screen.findByRole('tab', { name });
const table = (name: string) => screen.findByRole('table', { name });
const summary = () => screen.findByRole('region', { name: 'Summary' });

afterEach(resetEnvelopes);

describe('the states of the tab', () => {
  it('says that it loads', async () => {
    renderForEntity(<SysdigContent />, {
      api: cannedSysdigApi({ getSummary: () => new Promise(() => {}) }),
    });
    expect(await screen.findByText('Loading Sysdig')).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('shows the worst state, the sums and the worst report first', async () => {
    const { container } = renderForEntity(<SysdigContent />);
    const line = await summary();
    expect(
      within(line).getByText('Failed: 1 of 3 runtime scans'),
    ).toBeVisible();
    expect(within(line).getByText('9 Critical')).toBeVisible();
    expect(within(line).getByText('In use: 2 critical, 11 high')).toBeVisible();
    expect(
      within(line).getByText('Policies: 2 failed, 2 passed'),
    ).toBeVisible();
    expect(within(line).getByText(/as of/)).toBeVisible();

    const names = [
      'Runtime 3 results Failed',
      'Registry 1 result Critical found',
      'Pipeline 1 result High found',
      'Posture 3 results Failed',
    ];
    expect(screen.getAllByRole('tab')).toHaveLength(names.length);
    names.forEach(name => {
      expect(screen.getByRole('tab', { name })).toBeVisible();
    });
    expect(await tab(/Runtime/)).toHaveAttribute('aria-selected', 'true');
    expect(await table('Runtime scans')).toBeVisible();
    expect(screen.queryByText(/Not shown/)).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('says when Sysdig has nothing', async () => {
    const nothing = scanReport('runtime', []);
    const { container } = renderForEntity(<SysdigContent />, {
      api: cannedSysdigApi({
        getSummary: async () =>
          envelopeOf({ runtime: summarise(nothing), url: SYSDIG }),
        getScanReport: async () => envelopeOf(nothing),
      }),
    });
    expect(
      await screen.findByText(/Check their values against the names in Sysdig/),
    ).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('names the keys when Sysdig is not configured', async () => {
    const { container } = renderForEntity(<SysdigContent />, {
      api: failingSysdigApi('Set sysdig.endpoint and sysdig.token.', {
        status: 503,
        code: 'NOT_CONFIGURED',
      }),
    });
    expect(
      await screen.findByText('Sysdig is not configured yet'),
    ).toBeVisible();
    expect(screen.getByText(/SYSDIG_SECURE_TOKEN=/)).toBeVisible();
    expect(screen.queryByRole('tab')).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('names the permission that a person lacks', async () => {
    const { container } = renderForEntity(<SysdigContent />, {
      api: failingSysdigApi('You need the permission sysdig.results.read', {
        status: 403,
        code: 'NOT_ALLOWED',
        permission: 'sysdig.results.read',
      }),
    });
    expect(await screen.findByText('sysdig.results.read')).toBeVisible();
    await expectAccessible(container);
  });

  it.each([
    [
      'CREDENTIALS_REJECTED' as const,
      502,
      'Sysdig does not accept the portal’s credential',
    ],
    ['RATE_LIMITED' as const, 429, 'Sysdig was asked too often'],
    ['UNREACHABLE' as const, 502, 'Sysdig is not available'],
  ])('explains %s', async (code, status, title) => {
    renderForEntity(<SysdigContent />, {
      api: failingSysdigApi('The cause.', {
        status,
        code,
        retryAfterSeconds: code === 'RATE_LIMITED' ? 30 : undefined,
      }),
    });
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText(/The cause\./)).toBeVisible();
    expect(screen.queryAllByText(/wait for 30 seconds/)).toHaveLength(
      code === 'RATE_LIMITED' ? 1 : 0,
    );
  });

  it('asks again when told to', async () => {
    const getSummary = jest
      .fn()
      .mockRejectedValueOnce(
        new VendorRequestError('Sysdig could not be reached.', {
          status: 502,
          code: 'UNREACHABLE',
        }),
      )
      .mockResolvedValue(envelopeOf(summaryOfAll()));
    renderForEntity(<SysdigContent />, {
      api: cannedSysdigApi({ getSummary }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await table('Runtime scans')).toBeVisible();
  });

  it('keeps the last good answer, says how old it is, and why', async () => {
    const old = {
      stale: true,
      asOf: new Date(Date.now() - 3 * 3_600_000).toISOString(),
      failure: {
        code: 'TIMEOUT' as const,
        message: 'Sysdig did not answer in time.',
      },
    };
    const canned = cannedSysdigApi();
    const { container } = renderForEntity(<SysdigContent />, {
      api: cannedSysdigApi({
        getSummary: async () =>
          envelopeOf(
            summaryOfAll({
              registry: summarise(scanReport('registry', [scan()]), {
                stale: true,
              }),
            }),
            old,
          ),
        getScanReport: async (...question) => ({
          ...(await canned.getScanReport(...question)),
          ...old,
        }),
      }),
    });
    expect(await table('Runtime scans')).toBeVisible();
    // One banner for one problem.
    expect(
      await screen.findAllByText('Sysdig did not answer in time.'),
    ).toHaveLength(1);
    expect(screen.getAllByText(/3 hr\.? ago/)).toHaveLength(2);
    expect(await tab(/Registry.*not up to date/)).toBeVisible();
    await expectAccessible(container);
  });
});
