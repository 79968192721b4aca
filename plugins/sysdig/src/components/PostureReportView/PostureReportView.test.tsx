import {
  envelopeOf,
  expectAccessible,
  resetEnvelopes,
  searchOf,
} from '@internal/vendor-ui/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cannedSysdigApi } from '../../__fixtures__/cannedSysdigApi';
import { postureReport, resource } from '../../__fixtures__/posture';
import { renderForEntity } from '../../__testUtils__/renderForEntity';
import { SysdigContent } from '../SysdigContent';

const LONG =
  'NIST SP 800-53 Rev 5 for Kubernetes workloads of the payment card environment';
const address = () => searchOf(screen.getByTestId('address'));
const table = () =>
  screen.findByRole('table', { name: 'Posture of resources' });

afterEach(resetEnvelopes);

describe('the posture report', () => {
  it('shows score, policies, exposure and zones, and what is not evaluated', async () => {
    const { container } = renderForEntity(<SysdigContent />, {
      search: '?report=posture',
    });
    const [, failing, passing, vague] = within(await table()).getAllByRole(
      'row',
    );
    expect(within(failing).getByText('33 %')).toBeVisible();
    expect(within(failing).getByText('2 failed')).toBeVisible();
    expect(within(failing).getByText('1 passed')).toBeVisible();
    expect(within(failing).getByText(LONG)).toBeVisible();
    expect(within(failing).getByText('Exposed')).toBeVisible();
    expect(within(failing).getByText('Entire Infrastructure')).toBeVisible();
    expect(within(failing).getByText(/3 hr\.? ago/)).toBeVisible();

    expect(within(passing).getByText('Not exposed')).toBeVisible();
    expect(within(passing).getByText('No zones')).toBeVisible();
    expect(within(passing).queryByText(/failed/)).not.toBeInTheDocument();

    expect(within(vague).getAllByText('Not evaluated')).toHaveLength(2);
    expect(within(vague).getAllByText('Not said')).toHaveLength(2);
    expect(within(vague).queryByText(/%/)).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('names every policy in the details of a resource', async () => {
    const policies = Array.from({ length: 6 }, (_, index) => ({
      name: `Policy ${index}`,
      passed: index > 4,
    }));
    renderForEntity(<SysdigContent />, {
      search: '?report=posture',
      api: cannedSysdigApi({
        getPosture: async () =>
          envelopeOf(postureReport([resource({ policies })])),
      }),
    });
    await table();
    expect(screen.getByText('and 2 more')).toBeVisible();
    expect(screen.queryByText('Policy 5')).not.toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Details of sock-shop-carts' }),
    );
    const all = within(
      screen.getByRole('list', { name: 'Policies' }),
    ).getAllByRole('listitem');
    expect(all.map(each => each.textContent)).toEqual([
      'FailedPolicy 0',
      'FailedPolicy 1',
      'FailedPolicy 2',
      'FailedPolicy 3',
      'FailedPolicy 4',
      'PassedPolicy 5',
    ]);
    expect(screen.getByText('app.kubernetes.io/managed-by:Helm')).toBeVisible();
  });

  it('filters by state and sorts in the URL', async () => {
    renderForEntity(<SysdigContent />, { search: '?report=posture' });
    await table();
    expect(screen.getByRole('columnheader', { name: 'Score' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Last seen' }));
    await userEvent.click(screen.getByRole('button', { name: /^Failing/ }));
    await waitFor(() =>
      expect(address()).toEqual({
        report: ['posture'],
        sort: ['lastSeen'],
        state: ['failing'],
      }),
    );
    await waitFor(async () =>
      expect(within(await table()).getAllByRole('rowheader')).toHaveLength(1),
    );
  });
});
