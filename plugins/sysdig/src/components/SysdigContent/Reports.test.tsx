import { VendorRequestError } from '@internal/vendor-ui';
import {
  envelopeOf,
  resetEnvelopes,
  searchOf,
} from '@internal/vendor-ui/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  cannedSysdigApi,
  summarise,
  summaryOfAll,
} from '../../__fixtures__/cannedSysdigApi';
import { component, registryAnnotations } from '../../__fixtures__/entities';
import { renderForEntity } from '../../__testUtils__/renderForEntity';
import { counts, scan, scanReport, SYSDIG } from '../../__fixtures__/scans';
import { failedReport } from '../../__fixtures__/summaries';
import { SysdigContent } from './SysdigContent';

const address = () => searchOf(screen.getByTestId('address'));
const tab = (name: RegExp) => screen.findByRole('tab', { name });
const table = (name: string) => screen.findByRole('table', { name });
const summary = () => screen.findByRole('region', { name: 'Summary' });

afterEach(resetEnvelopes);

describe('one report without an answer', () => {
  const role = 'The role may not read the inventory. It needs "Posture: read".';
  const api = cannedSysdigApi({
    getSummary: async () =>
      envelopeOf(
        summaryOfAll({ posture: failedReport('FORBIDDEN_BY_VENDOR', role) }),
      ),
    getPosture: async () => {
      throw new VendorRequestError(role, {
        status: 403,
        code: 'FORBIDDEN_BY_VENDOR',
      });
    },
  });

  it('leaves the others as they are, and says which right is missing', async () => {
    renderForEntity(<SysdigContent />, { api });
    expect(await table('Runtime scans')).toBeVisible();
    expect(
      within(await summary()).getByText('Not available: Posture.'),
    ).toBeVisible();
    await userEvent.click(await tab(/Posture.*No access/));
    expect(
      await screen.findByText(new RegExp(role.slice(0, 40))),
    ).toBeVisible();
    await userEvent.click(await tab(/Registry/));
    expect(await table('Registry scans')).toBeVisible();
  });

  it('is not called good as a whole', async () => {
    const clean = scanReport('runtime', [
      scan({ policy: 'passed', total: counts(0, 0) }),
    ]);
    renderForEntity(<SysdigContent />, {
      api: {
        ...api,
        getSummary: async () =>
          envelopeOf({
            runtime: summarise(clean),
            posture: failedReport('TIMEOUT'),
            url: SYSDIG,
          }),
        getScanReport: async () => envelopeOf(clean),
      },
    });
    expect(
      await screen.findByText('All policies passed, but not all is known'),
    ).toBeVisible();
  });

  it('shows why a custom filter cannot be used', async () => {
    const reason = 'custom-filter: the quote at character 26 is never closed.';
    renderForEntity(<SysdigContent />, {
      entity: component('carts', {
        'sysdigcloud.com/custom-filter': 'kubernetes.cluster.name = "x',
      }),
      api: cannedSysdigApi({
        getSummary: async () =>
          envelopeOf({
            runtime: failedReport('REQUEST_REJECTED', reason),
            url: SYSDIG,
          }),
        getScanReport: async () => {
          throw new VendorRequestError(reason, {
            status: 400,
            code: 'REQUEST_REJECTED',
          });
        },
      }),
    });
    expect(await screen.findByText(reason)).toBeVisible();
    expect(screen.getByText('The annotations cannot be used')).toBeVisible();
  });
});

describe('reports and annotations', () => {
  const registryOnly = cannedSysdigApi({
    getSummary: async () =>
      envelopeOf({
        registry: summarise(scanReport('registry', [scan()])),
        url: SYSDIG,
      }),
  });

  it('shows only the reports that are asked for, and what would add the others', async () => {
    renderForEntity(<SysdigContent />, {
      entity: component('bff', registryAnnotations),
      api: registryOnly,
    });
    expect(await table('Registry scans')).toBeVisible();
    expect(screen.getAllByRole('tab')).toHaveLength(1);
    const line = screen.getByText(
      /Not shown, because no annotations ask for them: Runtime, Pipeline, Posture\./,
    );
    await userEvent.click(line);
    expect(screen.getByText('sysdigcloud.com/image-freetext')).toBeVisible();
  });

  it('says so when no annotation asks for anything', async () => {
    renderForEntity(<SysdigContent />, {
      entity: component('plain', {}),
      api: cannedSysdigApi({ getSummary: async () => envelopeOf({ url: '' }) }),
    });
    expect(
      await screen.findByText('No annotation asks Sysdig for a report'),
    ).toBeVisible();
  });

  it('opens the report that the URL names, and puts the choice there', async () => {
    renderForEntity(<SysdigContent />, { search: '?report=posture' });
    expect(await table('Posture of resources')).toBeVisible();
    await userEvent.click(await tab(/Pipeline/));
    expect(await table('Pipeline scans')).toBeVisible();
    expect(address()).toEqual({ report: ['pipeline'] });
  });

  it('forgets the filters of one report when another one opens', async () => {
    renderForEntity(<SysdigContent />, {
      search: '?report=runtime&policy=failed&search=carts&sort=asset&page=1',
    });
    await table('Runtime scans');
    await userEvent.click(await tab(/Posture/));
    await waitFor(() => expect(address()).toEqual({ report: ['posture'] }));
  });

  it('puts up with an address that makes no sense', async () => {
    renderForEntity(<SysdigContent />, {
      search:
        '?report=__proto__&policy=<script>&sort=constructor&order=up&page=999999&size=7&state=x&size=100',
    });
    const rows = within(await table('Runtime scans')).getAllByRole('row');
    expect(rows).toHaveLength(4);
    expect(
      screen.getByRole('columnheader', { name: 'Vulnerabilities' }),
    ).toHaveAttribute('aria-sort', 'descending');
  });
});
