import { VendorRequestError } from '@internal/vendor-ui';
import {
  envelopeOf,
  expectAccessible,
  resetEnvelopes,
} from '@internal/vendor-ui/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import {
  cannedSysdigApi,
  failingSysdigApi,
  summarise,
  summaryOfAll,
} from '../../__fixtures__/cannedSysdigApi';
import { component } from '../../__fixtures__/entities';
import { postureReport, resource } from '../../__fixtures__/posture';
import { counts, scan, scanReport, SYSDIG } from '../../__fixtures__/scans';
import { failedReport } from '../../__fixtures__/summaries';
import { sysdigApiRef, type SysdigApi } from '../../api';
import { sysdigContentRouteRef } from '../../routes';
import { SysdigCard } from './SysdigCard';

const renderCard = (api: SysdigApi = cannedSysdigApi()) =>
  renderInTestApp(
    <EntityProvider entity={component('carts')}>
      <SysdigCard />
    </EntityProvider>,
    {
      apis: [[sysdigApiRef, api]],
      mountedRoutes: { '/carts/sysdig': sysdigContentRouteRef },
    },
  );

const card = () => screen.findByRole('region', { name: 'Sysdig' });

afterEach(resetEnvelopes);

describe('the card', () => {
  it('says that it loads', async () => {
    renderCard(cannedSysdigApi({ getSummary: () => new Promise(() => {}) }));
    expect(await screen.findByText('Loading Sysdig')).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('shows the worst state first, and numbers that lead to what they count', async () => {
    const { container } = renderCard();
    expect(
      await screen.findByText('Failed: 1 of 3 runtime scans'),
    ).toBeVisible();
    const links: Array<[string | RegExp, string]> = [
      ['9 / 58 Critical / High', '/carts/sysdig?report=runtime&sort=severity'],
      [
        '2 / 11 Critical / High in use',
        '/carts/sysdig?report=runtime&sort=inUse',
      ],
      ['2 Failed policies', '/carts/sysdig?report=posture&state=failing'],
      [/^Open in Sysdig/, SYSDIG],
    ];
    const sysdig = within(await card());
    expect(sysdig.getAllByRole('link')).toHaveLength(links.length);
    links.forEach(([name, href]) => {
      expect(sysdig.getByRole('link', { name })).toHaveAttribute('href', href);
    });
    await expectAccessible(container);
  });

  it('takes the scans that there are, and calls unknown what is unknown', async () => {
    const pipeline = scanReport('pipeline', [
      scan({ policy: 'passed', inUse: null, total: counts(null, 4) }),
    ]);
    renderCard(
      cannedSysdigApi({
        getSummary: async () =>
          envelopeOf({ pipeline: summarise(pipeline), url: SYSDIG }),
      }),
    );
    expect(
      await screen.findByText('High found: 4 in pipeline scans'),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: '? / 4 Critical / High' }),
    ).toHaveAttribute('href', '/carts/sysdig?report=pipeline&sort=severity');
    expect(
      screen.getByRole('link', { name: '0 Failed scans' }),
    ).toHaveAttribute('href', '/carts/sysdig?report=pipeline');
  });

  it('does not call zero what was not evaluated', async () => {
    renderCard(
      cannedSysdigApi({
        getSummary: async () =>
          envelopeOf({
            posture: summarise(postureReport([resource({ policies: null })])),
            url: SYSDIG,
          }),
      }),
    );
    expect(await screen.findByText('Not evaluated by Sysdig')).toBeVisible();
    expect(await screen.findByText('?')).toBeVisible();
    expect(screen.queryByText('0')).not.toBeInTheDocument();
  });

  it('has good news too', async () => {
    renderCard(
      cannedSysdigApi({
        getSummary: async () =>
          envelopeOf({
            runtime: summarise(
              scanReport('runtime', [
                scan({ policy: 'passed', total: counts(0, 0), inUse: null }),
              ]),
            ),
            url: SYSDIG,
          }),
      }),
    );
    expect(await screen.findByText('All policies passed')).toBeVisible();
  });

  it('says what is missing', async () => {
    renderCard(
      cannedSysdigApi({
        getSummary: async () =>
          envelopeOf(
            summaryOfAll({
              runtime: failedReport('TIMEOUT'),
              posture: undefined,
            }),
          ),
      }),
    );
    expect(
      await screen.findByText(
        'Critical found: 9 in registry scans. Not available: Runtime.',
      ),
    ).toBeVisible();
  });

  it('says when Sysdig has nothing', async () => {
    renderCard(
      cannedSysdigApi({
        getSummary: async () =>
          envelopeOf({
            runtime: summarise(scanReport('runtime', [])),
            url: SYSDIG,
          }),
      }),
    );
    expect(await screen.findByText('Nothing found at Sysdig')).toBeVisible();
  });

  it('names the keys when Sysdig is not configured', async () => {
    renderCard(
      failingSysdigApi('Set the keys.', {
        status: 503,
        code: 'NOT_CONFIGURED',
      }),
    );
    expect(
      await screen.findByText('Sysdig is not configured yet'),
    ).toBeVisible();
    expect(screen.getByText('sysdig.token')).toBeVisible();
  });

  it('names the permission that a person lacks', async () => {
    const { container } = renderCard(
      failingSysdigApi('You need the permission sysdig.results.read', {
        status: 403,
        code: 'NOT_ALLOWED',
        permission: 'sysdig.results.read',
      }),
    );
    expect(await screen.findByText('sysdig.results.read')).toBeVisible();
    await expectAccessible(container);
  });

  it('explains a failure', async () => {
    renderCard(
      cannedSysdigApi({
        getSummary: async () => {
          throw new VendorRequestError('Sysdig could not be reached.', {
            status: 502,
            code: 'UNREACHABLE',
          });
        },
      }),
    );
    expect(await screen.findByText('Sysdig is not available')).toBeVisible();
  });

  it('keeps the last good answer and says how old it is', async () => {
    renderCard(
      cannedSysdigApi({
        getSummary: async () =>
          envelopeOf(summaryOfAll(), {
            stale: true,
            asOf: new Date(Date.now() - 3 * 3_600_000).toISOString(),
            failure: { code: 'TIMEOUT', message: 'No answer in time.' },
          }),
      }),
    );
    expect(await screen.findByText('Not up to date')).toBeVisible();
    expect(screen.getByText('Failed: 1 of 3 runtime scans')).toBeVisible();
  });
});
