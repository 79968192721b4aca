import {
  expectAccessible,
  resetEnvelopes,
  searchOf,
} from '@internal/vendor-ui/testUtils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  cannedKubernetes,
  eventList,
  type CannedAnswers,
} from '../../__fixtures__/cannedKubernetes';
import { busyKnative } from '../../__fixtures__/answers';
import { cronJob } from '../../__fixtures__/batch';
import { pod } from '../../__fixtures__/pods';
import { clusterOf, listOf, minutesAgo } from '../../__fixtures__/wire';
import { renderKubernetes } from '../../__testUtils__/renderKubernetes';
import { KubernetesContent } from '../KubernetesContent';

const GATEWAY = 'prod/Deployment/sock-shop/gateway';
const open = (workload = GATEWAY, answers: CannedAnswers = {}, more = '') =>
  renderKubernetes(<KubernetesContent />, {
    search: `?workload=${encodeURIComponent(workload)}${more}`,
    api: cannedKubernetes(answers),
  });
const panel = (name = 'Deployment gateway') =>
  screen.findByRole('dialog', { name });
const address = () => searchOf(screen.getByTestId('address'));

afterEach(resetEnvelopes);

describe('opening a workload', () => {
  it('takes the focus into the panel, and gives it back when Escape closes it', async () => {
    renderKubernetes(<KubernetesContent />);
    const button = await screen.findByRole('button', {
      name: 'Details of Deployment gateway in prod',
    });
    act(() => button.focus());
    await userEvent.keyboard('{Enter}');
    const dialog = await panel();
    expect(address()).toEqual({ workload: [GATEWAY] });
    await waitFor(() =>
      expect(dialog.contains(document.activeElement)).toBe(true),
    );
    await expectAccessible(dialog);
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(address()).toEqual({});
    await waitFor(() => expect(button).toHaveFocus());
  });

  it('works from the URL, and forgets with it what was open in there', async () => {
    open(GATEWAY, {}, '&state=crashLoop&workload.view=logs');
    await userEvent.click(
      within(await panel()).getByRole('button', { name: 'Close' }),
    );
    await waitFor(() => expect(address()).toEqual({ state: ['crashLoop'] }));
    await waitFor(() => expect(document.body).not.toHaveFocus());
  });

  it('says when it is not there any more', async () => {
    open('prod/Deployment/sock-shop/gone');
    expect(await screen.findByText(/It was deleted or renamed/)).toBeVisible();
  });
});

describe('why a workload does not work', () => {
  it.each([
    [
      'reports',
      'Deployment',
      /The container app used more memory than it may \(256Mi\)/,
      /Raise resources\.limits\.memory/,
    ],
    [
      'preview',
      'Deployment',
      /The image registry.*1\.9\.0-rc1 of the container app cannot be pulled/,
      /pull secret/,
    ],
    [
      'orders',
      'StatefulSet',
      /No node of the cluster can take the pod/,
      /resources\.requests/,
    ],
    [
      'reconcile',
      'CronJob',
      /The last job that ended, reconcile-29011235, failed after 4 tries \(exit code 3\)/,
      /Read the log of its pod/,
    ],
  ])(
    'is said in plain words, with what to do: %s',
    async (name, kind, why, remedy) => {
      open(`prod/${kind}/sock-shop/${name}`);
      const state = within(await panel(`${kind} ${name}`)).getByRole('region', {
        name: 'State',
      });
      expect(state).toHaveTextContent(why);
      expect(state).toHaveTextContent(remedy);
    },
  );

  it('quotes what Kubernetes says', async () => {
    open('prod/StatefulSet/sock-shop/orders');
    expect(
      within(await panel('StatefulSet orders')).getAllByText(
        '0/3 nodes are available: 3 Insufficient memory.',
      )[0],
    ).toBeVisible();
  });
});

describe('the parts of a workload', () => {
  it('are its pods with their containers', async () => {
    open();
    const containers = within(await panel()).getByRole('list', {
      name: 'Containers of gateway-6c4d9f7b8-n4hsx',
    });
    const items = within(containers).getAllByRole('listitem');
    expect(items.map(item => item.textContent)).toEqual([
      expect.stringMatching(/^Healthy.*migrate.*init.*Finished/),
      expect.stringMatching(/^Crash loop.*app.*14 restarts.*exit code 1/),
      expect.stringMatching(/^Healthy.*proxy/),
    ]);
  });

  it('are also containers that were added to look around', async () => {
    open('prod/Pod/sock-shop/carts-1', {
      clusters: ['prod'],
      items: [
        clusterOf('prod', [
          listOf(
            'pods',
            pod('carts-1', { ephemeral: [{ name: 'debugger-x' }] }),
          ),
        ]),
      ],
    });
    const containers = within(await panel('Pod carts-1')).getByRole('list', {
      name: 'Containers of carts-1',
    });
    expect(
      within(containers).getByRole('button', {
        name: 'Log of debugger-x in carts-1',
      }),
    ).toBeVisible();
    expect(containers).toHaveTextContent('debugger-x (debug)');
  });

  it('are the jobs of a CronJob', async () => {
    open('prod/CronJob/sock-shop/reconcile');
    const dialog = await panel('CronJob reconcile');
    await userEvent.click(within(dialog).getByRole('tab', { name: 'Jobs' }));
    expect(
      within(
        within(dialog).getByRole('list', { name: 'Jobs of reconcile' }),
      ).getByText(/failed for good after 4 tries/),
    ).toBeVisible();
    await expectAccessible(dialog);
  });

  it('are no jobs of a CronJob that keeps none of those that fail', async () => {
    open('prod/CronJob/sock-shop/nightly', {
      clusters: ['prod'],
      items: [
        clusterOf('prod', [
          listOf(
            'cronjobs',
            cronJob('nightly', {}, { lastSuccessfulTime: minutesAgo(90) }),
          ),
        ]),
      ],
    });
    const dialog = await panel('CronJob nightly');
    const since = new Date(minutesAgo(90)).toLocaleString();
    expect(
      within(dialog).getByText(
        text =>
          text.includes('none of its jobs has succeeded since') &&
          text.includes(since),
      ),
    ).toBeVisible();
    expect(within(dialog).getByText(/failedJobsHistoryLimit/)).toBeVisible();
    await userEvent.click(within(dialog).getByRole('tab', { name: 'Jobs' }));
    expect(
      within(dialog).getByText(/what went wrong cannot be seen here/),
    ).toBeVisible();
  });

  it('say when no success of a CronJob is known', async () => {
    open('prod/CronJob/sock-shop/nightly', {
      clusters: ['prod'],
      items: [
        clusterOf('prod', [
          listOf(
            'cronjobs',
            cronJob('nightly', {}, { lastSuccessfulTime: null }),
          ),
        ]),
      ],
    });
    expect(
      within(await panel('CronJob nightly')).getByText('None is known'),
    ).toBeVisible();
  });

  it('are an autoscaler and its metrics', async () => {
    open('prod/HorizontalPodAutoscaler/sock-shop/carts');
    const dialog = await panel('Autoscaler carts');
    expect(within(dialog).getByText('carts: 1 to 3 pods, 3 now')).toBeVisible();
    expect(within(dialog).getByText('cpu at 96 %, target 70 %')).toBeVisible();
    expect(
      within(dialog)
        .getAllByRole('tab')
        .map(tab => tab.textContent),
    ).toEqual(['Events']);
  });

  it('are the revisions of a Knative Service', async () => {
    open('prod/KnativeService/sock-shop/carts-events', {
      clusters: ['prod'],
      items: [clusterOf('prod', busyKnative)],
    });
    const dialog = await panel('Knative Service carts-events');
    expect(
      within(dialog).getByText(/carts-events-00002 \(100 % of the traffic\)/),
    ).toBeVisible();
    expect(
      within(dialog).getByRole('link', { name: /carts-events\.sock-shop/ }),
    ).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('may be none', async () => {
    open('prod/Deployment/sock-shop/archive');
    const dialog = await panel('Deployment archive');
    expect(within(dialog).getByText('There are no pods now.')).toBeVisible();
    await userEvent.click(within(dialog).getByRole('tab', { name: 'Logs' }));
    expect(
      within(dialog).getByText(/no pods now, so there are no logs/),
    ).toBeVisible();
  });
});

describe('events', () => {
  const show = async (answers: CannedAnswers = {}) => {
    open(GATEWAY, answers, '&workload.view=events');
    return panel();
  };

  it('are those of the pod in trouble, newest first', async () => {
    const dialog = await show();
    const list = await within(dialog).findByRole('list', {
      name: 'Events of gateway-6c4d9f7b8-n4hsx',
    });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      expect.stringMatching(/^WarningBackOff.*61 times/),
      expect.stringMatching(/^NormalPulled/),
    ]);
    await expectAccessible(dialog);
  });

  it('may be none, and be refused', async () => {
    const { unmount } = await (async () => {
      const rendered = open(
        GATEWAY,
        { events: { body: eventList() } },
        '&workload.view=events',
      );
      expect(
        await within(await panel()).findByText(/Nothing was recorded lately/),
      ).toBeVisible();
      return rendered;
    })();
    unmount();
    resetEnvelopes();
    const dialog = await show({
      events: {
        status: 403,
        body: {
          error: { name: 'NotAllowedError', message: 'Only logs may be read.' },
        },
      },
    });
    expect(
      await within(dialog).findByText(/Only logs may be read/),
    ).toBeVisible();
  });
});
