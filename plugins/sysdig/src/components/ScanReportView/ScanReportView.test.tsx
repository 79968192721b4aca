import {
  envelopeOf,
  resetEnvelopes,
  searchOf,
} from '@internal/vendor-ui/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cannedSysdigApi, summarise } from '../../__fixtures__/cannedSysdigApi';
import { renderForEntity } from '../../__testUtils__/renderForEntity';
import { scan, scanReport, SYSDIG } from '../../__fixtures__/scans';
import type { SysdigApi } from '../../api';
import { SysdigContent } from '../SysdigContent';

const LONG =
  'registry-harbor-registry.registry.svc.cluster.local:5443/sock-shop/platform/observability/sidecars/carts-metrics-exporter:2026.11.20-build.4711';

const address = () => searchOf(screen.getByTestId('address'));
const table = () => screen.findByRole('table', { name: 'Runtime scans' });
const assets = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map(cell => cell.textContent);

function spied(replaced: Partial<SysdigApi> = {}) {
  const canned = cannedSysdigApi(replaced);
  const getScanReport = jest.fn(canned.getScanReport);
  return { api: { ...canned, getScanReport }, getScanReport };
}

/** A report of 60 scans, of which the backend sends the part that is asked for. */
function long(): Partial<SysdigApi> {
  const all = Array.from({ length: 60 }, (_, index) =>
    scan({ resultId: `r${index}`, asset: `image-${index}` }),
  );
  const report = scanReport('runtime', all);
  return {
    getSummary: async () =>
      envelopeOf(
        { runtime: summarise(report, { truncated: true }), url: SYSDIG },
        { truncated: true },
      ),
    getScanReport: async (_entity, _kind, { offset = 0, limit = 25 }) =>
      envelopeOf(
        {
          ...report,
          available: 1412,
          skipped: 2,
          items: all.slice(offset, offset + limit),
        },
        { truncated: true },
      ),
  };
}

afterEach(resetEnvelopes);

describe('a table of scans', () => {
  it('shows every scan, and what is not known as such', async () => {
    renderForEntity(<SysdigContent />);
    const [, first, second, third] = within(await table()).getAllByRole('row');

    expect(within(first).getByText('Failed')).toBeVisible();
    expect(within(first).getByText('sock-shop-cluster')).toBeVisible();
    expect(within(first).getByText('sock-shop-carts')).toBeVisible();
    const total = within(first).getByRole('group', {
      name: 'All vulnerabilities of docker.io/weaveworksdemos/carts:0.4.8',
    });
    expect(within(total).getByText('131 Medium')).toBeVisible();
    expect(within(first).getByText('2 Critical')).toBeVisible();
    expect(
      within(first).getByRole('link', {
        name: /^Open in Sysdig: docker\.io\/weaveworksdemos\/carts:0\.4\.8/,
      }),
    ).toHaveAttribute('rel', expect.stringContaining('noopener'));

    expect(within(second).getByText('Passed')).toBeVisible();

    expect(within(third).getByText('Not evaluated')).toBeVisible();
    expect(within(third).getAllByText('Not said')).toHaveLength(2);
    expect(
      within(third).getByText('Critical: the vendor gives no number'),
    ).toBeInTheDocument();
    expect(within(third).queryByText(/^0 /)).not.toBeInTheDocument();
    expect(within(third).queryByRole('button')).not.toBeInTheDocument();
  });

  it('cuts a long name in its middle, and has all of it for screen readers', async () => {
    renderForEntity(<SysdigContent />);
    const button = await screen.findByRole('button', {
      name: `Vulnerabilities of ${LONG}`,
    });
    expect(button.textContent).toContain('…');
    expect(within(button).getByTitle(LONG)).toBeVisible();
  });

  it('has only the columns that a kind of scan has', async () => {
    renderForEntity(<SysdigContent />, { search: '?report=registry' });
    await screen.findByRole('table', { name: 'Registry scans' });
    expect(
      screen.getAllByRole('columnheader').map(cell => cell.textContent),
    ).toEqual(['Asset', 'Registry', 'Vulnerabilities', 'Scanned', 'Sysdig']);
    expect(
      screen.getByText('Registry scans are not evaluated against policies.'),
    ).toBeVisible();
    expect(screen.queryByRole('group', { name: 'Policy result' })).toBeNull();
  });

  it('sorts by a column, and turns the order round', async () => {
    const { api, getScanReport } = spied();
    renderForEntity(<SysdigContent />, { api });
    await table();

    await userEvent.click(screen.getByRole('button', { name: 'Asset' }));
    await waitFor(() => expect(address()).toEqual({ sort: ['asset'] }));
    expect(screen.getByRole('columnheader', { name: 'Asset' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await waitFor(async () =>
      expect((await assets())[0]).toContain('init-carts'),
    );

    await userEvent.click(screen.getByRole('button', { name: 'Asset' }));
    await waitFor(() =>
      expect(address()).toEqual({ sort: ['asset'], order: ['desc'] }),
    );
    expect(getScanReport.mock.lastCall?.[2]).toMatchObject({
      sort: 'asset',
      order: 'desc',
      offset: 0,
    });
  });

  it('keeps the rows while the next ones are on their way', async () => {
    const { api, getScanReport } = spied();
    renderForEntity(<SysdigContent />, { api });
    await table();
    getScanReport.mockImplementation(() => new Promise(() => {}));
    await userEvent.click(screen.getByRole('button', { name: 'Policy' }));
    await waitFor(async () =>
      expect(await table()).toHaveAttribute('aria-busy', 'true'),
    );
    expect(await assets()).toHaveLength(3);
  });

  it('filters by policy result, in the URL, with the number behind each', async () => {
    const { api, getScanReport } = spied();
    renderForEntity(<SysdigContent />, { api });
    await table();
    const group = screen.getByRole('group', { name: 'Policy result' });
    expect(
      within(group)
        .getAllByRole('button')
        .map(each => each.textContent),
    ).toEqual(['Failed1', 'Passed1', 'Not evaluated1']);

    await userEvent.click(
      within(group).getByRole('button', { name: /Failed/ }),
    );
    await waitFor(() => expect(address()).toEqual({ policy: ['failed'] }));
    await waitFor(async () => expect(await assets()).toHaveLength(1));
    expect(getScanReport.mock.lastCall?.[2]).toMatchObject({
      policy: ['failed'],
    });

    await userEvent.click(
      screen.getByRole('button', { name: 'Reset filters' }),
    );
    await waitFor(() => expect(address()).toEqual({}));
  });

  it('reads all of it from the URL', async () => {
    const { api, getScanReport } = spied(long());
    renderForEntity(<SysdigContent />, {
      api,
      search:
        '?report=runtime&search=carts&policy=failed&sort=policy&order=asc&page=2&size=50',
    });
    await table();
    expect(getScanReport.mock.lastCall?.slice(1, 3)).toEqual([
      'runtime',
      {
        search: 'carts',
        policy: ['failed'],
        sort: 'policy',
        order: 'asc',
        offset: 50,
        limit: 50,
      },
    ]);
  });

  it('searches, and says when nothing matches', async () => {
    renderForEntity(<SysdigContent />);
    await table();
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Image, workload or host' }),
      'nowhere',
    );
    expect(
      await screen.findByText('Nothing matches the search and the filters.'),
    ).toBeVisible();
    expect(address()).toEqual({ search: ['nowhere'] });
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Reset filters' })[0],
    );
    expect(await table()).toBeVisible();
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('pages, says what is left out, and returns from behind the end', async () => {
    renderForEntity(<SysdigContent />, {
      api: cannedSysdigApi(long()),
      search: '?page=999',
    });
    expect(await screen.findByText('51–60 of 60')).toBeVisible();
    expect(address()).toEqual({ page: ['3'] });
    expect(screen.getByText(/Shown are the first 60 of 1,412/)).toBeVisible();
    expect(
      screen.getByText('2 lines could not be read and were left out.'),
    ).toBeVisible();
    expect(screen.getByRole('tab', { name: /Runtime/ })).toHaveTextContent(
      '60+',
    );

    await userEvent.click(
      screen.getByRole('button', { name: 'Previous table page' }),
    );
    expect(await screen.findByText('26–50 of 60')).toBeVisible();
    expect(await assets()).toHaveLength(25);
    expect(address()).toEqual({ page: ['2'] });
  });
});
