import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import {
  expectAccessible,
  resetEnvelopes,
  searchOf,
} from '@internal/vendor-ui/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cannedKubernetes } from '../../__fixtures__/cannedKubernetes';
import { renderKubernetes } from '../../__testUtils__/renderKubernetes';
import { KubernetesContent } from '../KubernetesContent';

const SEARCH = '?workload=prod/Deployment/sock-shop/gateway';
const POD = 'gateway-6c4d9f7b8-n4hsx';

function show(
  log?: { status?: number; body: string },
  search = `${SEARCH}&workload.view=logs`,
) {
  const canned = cannedKubernetes(log && { log });
  const proxy = jest.fn<
    ReturnType<KubernetesApi['proxy']>,
    Parameters<KubernetesApi['proxy']>
  >(canned.proxy);
  renderKubernetes(<KubernetesContent />, {
    search,
    api: { ...canned, proxy },
  });
  return { proxy };
}
const panel = () => screen.findByRole('dialog', { name: 'Deployment gateway' });
const address = () => searchOf(screen.getByTestId('address'));
const text = async () =>
  within(await panel()).findByRole('log', { name: 'Log of app' });

afterEach(resetEnvelopes);

describe('the log of a container', () => {
  it('is that of the one in trouble, and nothing is asked before somebody looks', async () => {
    const { proxy } = show(undefined, SEARCH);
    const dialog = await panel();
    expect(proxy).not.toHaveBeenCalled();
    await userEvent.click(within(dialog).getByRole('tab', { name: 'Logs' }));
    expect(await text()).toHaveTextContent('connection refused');
    expect(proxy).toHaveBeenCalledTimes(1);
    expect(proxy.mock.calls[0][0].path).toContain(
      `/pods/${POD}/log?container=app&`,
    );
    await expectAccessible(dialog);
  });

  it('of the run before is one click away where a container keeps ending', async () => {
    const { proxy } = show(undefined, SEARCH);
    await userEvent.click(
      within(await panel()).getByRole('button', {
        name: `Log of app in ${POD}`,
      }),
    );
    await text();
    expect(proxy.mock.calls[0][0].path).toContain('previous=true');
    expect(address()).toMatchObject({
      'workload.view': ['logs'],
      'workload.container': ['app'],
      'workload.previous': ['true'],
    });
    await userEvent.click(screen.getByRole('switch', { name: 'Previous run' }));
    await text();
    expect(proxy.mock.calls[1][0].path).not.toContain('previous');
  });

  it('of another container can be chosen', async () => {
    const { proxy } = show();
    await text();
    await userEvent.click(
      within(await panel()).getByRole('button', { name: /Container$/ }),
    );
    await userEvent.click(await screen.findByRole('option', { name: 'proxy' }));
    await within(await panel()).findByRole('log', { name: 'Log of proxy' });
    expect(proxy.mock.calls.at(-1)?.[0].path).toContain('container=proxy');
  });

  it('can be copied, and its lines wrapped or not', async () => {
    const user = userEvent.setup();
    show();
    expect(await text()).toHaveAttribute('data-wrapped', 'true');
    await user.click(screen.getByRole('switch', { name: 'Wrap lines' }));
    expect(await text()).toHaveAttribute('data-wrapped', 'false');
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(screen.getByRole('button', { name: 'Copy log' }));
    expect(await screen.findByText('Copied')).toBeVisible();
    expect(write).toHaveBeenCalledWith(expect.stringContaining('giving up'));
  });

  it('says how to copy where the browser does not allow it', async () => {
    const user = userEvent.setup();
    show();
    await text();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('no'));
    await user.click(screen.getByRole('button', { name: 'Copy log' }));
    expect(await screen.findByText('Select the text to copy it')).toBeVisible();
  });

  it.each([
    [{ body: '' }, 'The log is empty.'],
    [
      {
        status: 400,
        body: '{"kind":"Status","message":"previous terminated container \\"app\\" not found"}',
      },
      /has not run before/,
    ],
    [
      {
        status: 400,
        body: '{"kind":"Status","message":"container is waiting to start: PodInitializing"}',
      },
      /has not started yet/,
    ],
    [{ body: 'line\n'.repeat(1000) }, 'The newest 1,000 lines.'],
    [
      { body: `${'x'.repeat(299_999)}\n`.repeat(5) },
      /^The newest 3 lines; older ones are left out.*too large/,
    ],
    [{ body: 'x'.repeat(1_000_001) }, /^The end of one line that is too long/],
  ])('says what there is to say: %#', async (log, expected) => {
    show(log);
    expect(await within(await panel()).findByText(expected)).toBeVisible();
  });

  it('names the permission that a person lacks, and hides nothing else', async () => {
    show({
      status: 403,
      body: '{"error":{"name":"NotAllowedError","message":"Unauthorized"}}',
    });
    const dialog = await panel();
    expect(await within(dialog).findByText('kubernetes.proxy')).toBeVisible();
    expect(within(dialog).getByText(/need no such permission/)).toBeVisible();
    expect(
      within(dialog).getByText(/ends with an error: exit code 1/),
    ).toBeVisible();
    await expectAccessible(dialog);
  });

  it('says when the account of the portal lacks the right', async () => {
    show({ status: 403, body: '{"kind":"Status","message":"forbidden"}' });
    expect(
      await within(await panel()).findByText(/may not read pods\/log/),
    ).toBeVisible();
  });
});
