import { VendorRequestError } from '@internal/vendor-ui';
import {
  envelopeOf,
  expectAccessible,
  resetEnvelopes,
  searchOf,
} from '@internal/vendor-ui/testUtils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cannedSysdigApi } from '../../__fixtures__/cannedSysdigApi';
import { renderForEntity } from '../../__testUtils__/renderForEntity';
import { resultDetail, vulnerability } from '../../__fixtures__/result';
import { counts } from '../../__fixtures__/scans';
import { SysdigContent } from '../SysdigContent';

const ASSET = 'docker.io/weaveworksdemos/carts:0.4.8';
const RESULT = '17f0a3c1b2d4e5f60718293a4b5c6d7e';

const address = () => searchOf(screen.getByTestId('address'));
const opener = () =>
  screen.findByRole('button', { name: `Vulnerabilities of ${ASSET}` });
const panel = () =>
  screen.findByRole('dialog', { name: `Vulnerabilities of ${ASSET}` });
const list = async () =>
  within(await panel()).findByRole('table', { name: 'Vulnerabilities' });

afterEach(resetEnvelopes);

describe('opening a scan', () => {
  it('takes the focus into the panel, and gives it back when Escape closes it', async () => {
    renderForEntity(<SysdigContent />);
    const button = await opener();
    act(() => button.focus());
    await userEvent.keyboard('{Enter}');

    const dialog = await panel();
    await list();
    expect(address()).toEqual({ result: [RESULT] });
    await waitFor(() =>
      expect(dialog.contains(document.activeElement)).toBe(true),
    );
    await expectAccessible(dialog);

    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(address()).toEqual({});
    await waitFor(async () => expect(await opener()).toHaveFocus());
  });

  it('opens from the URL, closes with its button, and leaves the focus on the page', async () => {
    renderForEntity(<SysdigContent />, {
      search: `?report=runtime&policy=failed&result=${RESULT}&vuln.severity=critical&vuln.page=1`,
    });
    const dialog = await panel();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Close' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(address()).toEqual({ report: ['runtime'], policy: ['failed'] });
    await waitFor(() => expect(document.body).not.toHaveFocus());
  });

  it('says why there is nothing to see', async () => {
    renderForEntity(<SysdigContent />, {
      search: '?result=gone',
      api: cannedSysdigApi({
        getResult: async () => {
          throw new VendorRequestError(
            'This result is not part of the reports of this entity.',
            { status: 404, code: 'NOT_FOUND' },
          );
        },
      }),
    });
    const dialog = await screen.findByRole('dialog');
    expect(
      await within(dialog).findByText(/not part of the reports/),
    ).toBeVisible();
  });

  it('is glad when there are no vulnerabilities', async () => {
    renderForEntity(<SysdigContent />, {
      search: `?result=${RESULT}`,
      api: cannedSysdigApi({
        getResult: async () =>
          envelopeOf(
            resultDetail([], {
              totals: {
                ...resultDetail([]).totals,
                total: counts(0, 0),
                vulnerabilities: 0,
              },
            }),
          ),
      }),
    });
    expect(
      await within(await panel()).findByText('No vulnerabilities'),
    ).toBeVisible();
  });
});

describe('the vulnerabilities of a scan', () => {
  it('have their facts, and unknown ones as such', async () => {
    renderForEntity(<SysdigContent />, { search: `?result=${RESULT}` });
    const [, worst, accepted, vague] = within(await list()).getAllByRole('row');

    expect(
      within(worst).getByRole('button', { name: 'CVE-2026-10001 in openssl' }),
    ).toBeVisible();
    expect(within(worst).getByText('9.8')).toBeVisible();
    expect(within(worst).getByText('3.0.7-r0')).toBeVisible();
    ['Known exploited', 'Exploitable', 'In use'].forEach(sign => {
      expect(within(worst).getByText(sign)).toBeVisible();
    });
    expect(
      within(worst).getByRole('link', { name: /^NVD CVE-2026-10001/ }),
    ).toHaveAttribute(
      'href',
      'https://nvd.nist.gov/vuln/detail/CVE-2026-10001',
    );

    expect(within(accepted).getByText('No fix yet')).toBeVisible();
    expect(within(accepted).getByText('Accepted risk')).toBeVisible();

    expect(within(vague).getAllByText('Not said')).toHaveLength(2);
    expect(within(vague).queryByRole('link')).not.toBeInTheDocument();
  });

  it('open to all that is known about one', async () => {
    renderForEntity(<SysdigContent />, { search: `?result=${RESULT}` });
    const button = within(await list()).getByRole('button', {
      name: /^CVE-2026-10002 in org\.springframework/,
    });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(button);

    expect(button).toHaveAttribute('aria-expanded', 'true');
    const details = document.getElementById(
      button.getAttribute('aria-controls') ?? '',
    );
    expect(details).toHaveTextContent(
      'Risk accepted becauseRiskMitigated: The port is closed by a network policy.',
    );
    expect(details).toHaveTextContent(/Accepted until\d/);
    expect(details).toHaveTextContent('/usr/src/app/app.jar!');
    await expectAccessible(await panel());

    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'false');
  });

  it('are filtered, searched and sorted in the URL', async () => {
    const canned = cannedSysdigApi();
    const getResult = jest.fn(canned.getResult);
    renderForEntity(<SysdigContent />, {
      search: `?result=${RESULT}`,
      api: { ...canned, getResult },
    });
    await list();
    const dialog = await panel();
    await userEvent.click(
      within(dialog).getByRole('button', { name: /^Fixable/ }),
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: /^Known exploited/ }),
    );
    await userEvent.click(
      within(within(dialog).getByRole('group', { name: 'Severity' })).getByRole(
        'button',
        { name: /^Critical/ },
      ),
    );
    await userEvent.click(
      within(await list()).getByRole('button', { name: 'CVSS' }),
    );
    await userEvent.type(within(dialog).getByRole('searchbox'), 'openssl');

    await waitFor(() =>
      expect(address()).toEqual({
        result: [RESULT],
        'vuln.only': ['fixable', 'knownExploited'],
        'vuln.severity': ['critical'],
        'vuln.sort': ['cvss'],
        'vuln.search': ['openssl'],
      }),
    );
    await waitFor(() =>
      expect(getResult.mock.lastCall?.[2]).toEqual({
        search: 'openssl',
        sort: 'cvss',
        order: 'desc',
        offset: 0,
        limit: 25,
        severity: ['critical'],
        fixable: true,
        knownExploited: true,
      }),
    );
    expect(within(await list()).getAllByRole('rowheader')).toHaveLength(1);
  });

  it('cannot be asked for what is in use where Sysdig does not say it', async () => {
    renderForEntity(<SysdigContent />, {
      search: `?result=${RESULT}`,
      api: cannedSysdigApi({
        getResult: async () =>
          envelopeOf(
            resultDetail([vulnerability({ inUse: null })], {
              totals: { ...resultDetail([]).totals, inUse: null },
            }),
          ),
      }),
    });
    const dialog = await panel();
    expect(
      await within(dialog).findByText(
        'Sysdig does not say what is in use here.',
      ),
    ).toBeVisible();
    expect(
      within(dialog).queryByRole('button', { name: /^In use/ }),
    ).not.toBeInTheDocument();
  });
});
