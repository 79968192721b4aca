import {
  expectAccessible,
  resetEnvelopes,
  searchOf,
} from '@internal/vendor-ui/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  clusterErrors,
  devCluster,
  healthyCluster,
} from '../../__fixtures__/answers';
import {
  cannedKubernetes,
  serverSideProviders,
  stockError,
  type CannedAnswers,
} from '../../__fixtures__/cannedKubernetes';
import { component } from '../../__fixtures__/entities';
import { clusterOf, listOf, type Wire } from '../../__fixtures__/wire';
import { renderKubernetes } from '../../__testUtils__/renderKubernetes';
import { KubernetesContent } from './KubernetesContent';

const answering = (answers: CannedAnswers, search = '') =>
  renderKubernetes(<KubernetesContent />, {
    api: cannedKubernetes(answers),
    search,
  });
const table = () => screen.findByRole('table', { name: 'Workloads' });
const names = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map(each => within(each).getByRole('button').textContent);
const address = () => searchOf(screen.getByTestId('address'));

afterEach(resetEnvelopes);

describe('the tab', () => {
  it('says that it loads', async () => {
    renderKubernetes(<KubernetesContent />, {
      api: {
        ...cannedKubernetes(),
        getObjectsByEntity: () => new Promise(() => {}),
      },
    });
    expect(
      await screen.findByText('Loading Kubernetes workloads'),
    ).toBeInTheDocument();
  });

  it('lists workloads of all clusters, worst first, with why', async () => {
    const { container } = renderKubernetes(<KubernetesContent />);
    const [, first, second] = within(await table()).getAllByRole('row');
    expect(within(first).getByText('Crash loop')).toBeVisible();
    expect(within(first).getByText('Exit code 1')).toBeVisible();
    expect(within(first).getByText('0/1')).toBeVisible();
    expect(within(first).getByText('14')).toBeVisible();
    expect(within(second).getByText('Out of memory (OOMKilled)')).toBeVisible();
    expect(
      screen.getByRole('button', {
        name: /^Details of Deployment carts in dev/,
      }),
    ).toBeVisible();
    expect(await names()).toHaveLength(14);
    await expectAccessible(container);
  });

  it('says so when all is well', async () => {
    answering({ clusters: ['prod'], items: [healthyCluster] });
    expect(await screen.findByText('Healthy: all 2 workloads')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('filters', () => {
  it('are kept in the URL, and can be taken back', async () => {
    renderKubernetes(<KubernetesContent />);
    await userEvent.click(
      await screen.findByRole('button', { name: /^Image cannot be pulled/ }),
    );
    expect(address()).toEqual({ state: ['imagePull'] });
    expect(await names()).toHaveLength(2);
    await userEvent.type(screen.getByRole('searchbox'), 'preview');
    await waitFor(() =>
      expect(address()).toEqual({ state: ['imagePull'], search: ['preview'] }),
    );
    expect(await names()).toHaveLength(1);
    await userEvent.click(
      screen.getByRole('button', { name: 'Reset filters' }),
    );
    expect(address()).toEqual({});
  });

  it('come from the URL, also when nothing matches', async () => {
    answering({}, '?cluster=dev&kind=Deployment');
    expect(await names()).toEqual([
      expect.stringContaining('Details of Deployment carts in dev'),
    ]);
    expect(
      screen.getByRole('button', { name: /^dev \(1\) Cluster/ }),
    ).toBeVisible();
  });

  it('say when they leave nothing over', async () => {
    answering({}, '?cluster=gone&namespace=gone');
    expect(
      await screen.findByText('Nothing matches the search and the filters.'),
    ).toBeVisible();
  });

  it('sort by restarts', async () => {
    renderKubernetes(<KubernetesContent />, { search: '?search=carts' });
    await userEvent.click(
      within(await table()).getByRole('button', { name: 'Restarts' }),
    );
    expect(address()).toEqual({ search: ['carts'], sort: ['restarts'] });
  });
});

describe('clusters that do not tell everything', () => {
  it.each([
    [clusterErrors.down, 'dev: the cluster could not be reached'],
    [clusterErrors.timeout, 'dev: the cluster did not answer in time'],
    [clusterErrors.rejected, 'dev: the token of the portal is not accepted'],
    [
      [{ errorType: 'SYSTEM_ERROR', statusCode: 503 }],
      'dev: the cluster answered with an error',
    ],
    [
      [{ errorType: 'UNKNOWN_ERROR', statusCode: 429 }],
      'dev: the cluster was asked too often',
    ],
  ])('are named without hiding others: %#', async (errors: Wire[], title) => {
    const { container } = answering({
      items: [healthyCluster, clusterOf('dev', [], errors)],
    });
    expect(await screen.findByText(title)).toBeVisible();
    expect(
      screen.getByText(/The other clusters are not affected/),
    ).toBeVisible();
    expect(await names()).toHaveLength(2);
    await expectAccessible(container);
  });

  it.each([
    [
      clusterErrors.rejected,
      'prod: you are not signed in there, or your sign-in is not accepted',
    ],
    // A wrong address or authority is nobody's sign-in.
    [clusterErrors.unconfigured, 'prod: the portal cannot use its settings'],
    [clusterErrors.forbidden, /^You may not list deployments\.apps, pods/],
  ])(
    'do not blame the portal where people sign in themselves: %#',
    async (errors: Wire[], text) => {
      const api = cannedKubernetes({
        items: [{ ...healthyCluster, errors }],
      });
      renderKubernetes(<KubernetesContent />, {
        api: {
          ...api,
          getClusters: async () => [{ name: 'prod', authProvider: 'google' }],
        },
      });
      expect(await screen.findByText(text)).toBeVisible();
      expect(screen.queryByText(/service account|ClusterRole/)).toBeNull();
    },
  );

  it('ask a person who did not sign in again only when they refresh', async () => {
    const decorateRequestBodyForAuth = jest.fn(async () => {
      throw new Error('Login failed, rejected by user');
    });
    renderKubernetes(<KubernetesContent />, {
      authProviders: { ...serverSideProviders, decorateRequestBodyForAuth },
    });
    await table();
    expect(decorateRequestBodyForAuth).toHaveBeenCalledTimes(1);
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    await waitFor(() =>
      expect(decorateRequestBodyForAuth).toHaveBeenCalledTimes(2),
    );
  });

  it('because a right is missing: names the resources for the ClusterRole', async () => {
    answering({
      clusters: ['prod'],
      items: [{ ...healthyCluster, errors: clusterErrors.forbidden }],
    });
    expect(
      await screen.findByText(
        /may not list deployments\.apps, pods\. The ClusterRole/,
      ),
    ).toBeVisible();
    expect(screen.getByText('Incomplete: prod')).toBeVisible();
  });

  it('because the selector makes no sense: quotes it', async () => {
    renderKubernetes(<KubernetesContent />, {
      entity: component('a', {
        'backstage.io/kubernetes-label-selector': 'app==,',
      }),
      api: cannedKubernetes({
        clusters: ['prod'],
        items: [
          clusterOf(
            'prod',
            [],
            [{ errorType: 'BAD_REQUEST', statusCode: 400 }],
          ),
        ],
      }),
    });
    expect(
      await screen.findByText(/no valid label selector: app==,/),
    ).toBeVisible();
    expect(screen.queryByText('What was asked')).not.toBeInTheDocument();
  });

  it('keep their last good answer, with its age', async () => {
    answering({
      items: [
        healthyCluster,
        { ...devCluster, errors: clusterErrors.outdated },
      ],
    });
    expect(
      await screen.findByText(/Shown is its last good answer, from/),
    ).toHaveTextContent(/1[2-5] min\.? ago/);
    expect(await names()).toHaveLength(3);
    expect(
      screen.queryByText(/This is the last good answer of Kubernetes/),
    ).not.toBeInTheDocument();
    // The whole is not as old as what one cluster could not tell.
    expect(screen.getByRole('region', { name: 'Summary' })).toHaveTextContent(
      /as of now$/,
    );
  });

  it('are announced once, and not again as their age grows', async () => {
    const { container } = answering({
      items: [
        { ...healthyCluster, errors: clusterErrors.outdated },
        clusterOf('dev', [], clusterErrors.down),
      ],
    });
    expect(
      await screen.findByText(
        'Problems with clusters: prod: the cluster did not answer in time; dev: the cluster could not be reached.',
      ),
    ).toHaveAttribute('aria-live', 'polite');
    const age = screen.getByText(/Shown is its last good answer, from/);
    expect(within(age).getByText(/min\.? ago/)).toBeVisible();
    expect(container.querySelector('[aria-live] time')).toBeNull();
  });

  it('only of metrics: says so beside workloads that are complete', async () => {
    answering({
      clusters: ['prod'],
      items: [
        {
          ...healthyCluster,
          errors: [
            {
              errorType: 'UNKNOWN_ERROR',
              statusCode: 503,
              resourcePath: '/apis/metrics.k8s.io/v1beta1/namespaces/a/pods',
            },
          ],
        },
      ],
    });
    expect(await screen.findByText('Healthy: all 2 workloads')).toBeVisible();
    expect(
      screen.getByText(
        /Concerns pods\.metrics\.k8s\.io.*complete all the same/,
      ),
    ).toBeVisible();
  });

  it('are no trouble because something is not installed', async () => {
    answering({
      clusters: ['prod'],
      items: [{ ...healthyCluster, errors: clusterErrors.notInstalled }],
    });
    expect(await screen.findByText('Healthy: all 2 workloads')).toBeVisible();
  });

  it('because the address is wrong: says so, and calls nothing empty', async () => {
    answering({
      clusters: ['prod'],
      items: [
        clusterOf(
          'prod',
          [listOf('pods'), listOf('deployments')],
          clusterErrors.wrongAddress,
        ),
      ],
    });
    expect(await screen.findByText('prod: its address is wrong')).toBeVisible();
    expect(screen.getByText(/K8S_CLUSTER_URL/)).toBeVisible();
    expect(screen.getByText('No cluster answered')).toBeVisible();
    expect(screen.queryByText('Nothing runs for this entity')).toBeNull();
  });

  it('because they are too old for a list: name it, and show the rest', async () => {
    const { unmount } = answering({
      clusters: ['prod'],
      items: [{ ...healthyCluster, errors: clusterErrors.oldCluster }],
    });
    expect(
      await screen.findByText(/does not serve cronjobs\.batch in the version/),
    ).toHaveTextContent(/is not shown; the rest is/);
    expect(screen.getByText('Healthy: all 2 workloads')).toBeVisible();
    unmount();
    resetEnvelopes();
    answering({
      clusters: ['prod'],
      items: [clusterOf('prod', [listOf('pods')], clusterErrors.oldCluster)],
    });
    expect(
      await screen.findByText(
        'No workloads of the kinds that could be asked for',
      ),
    ).toBeVisible();
    expect(screen.getByText('Incomplete: prod')).toBeVisible();
  });

  it('because an answer cannot be used: quote the backend and name the list', async () => {
    answering({
      clusters: ['prod'],
      items: [{ ...healthyCluster, errors: clusterErrors.tooLarge }],
    });
    expect(
      await screen.findByText('prod: an answer cannot be used'),
    ).toBeVisible();
    expect(
      screen.getByText(
        /sent more than 10 MiB\. Ask for less\. Concerns pods\./,
      ),
    ).toBeVisible();
  });

  it('of metrics only, because they do not answer: are not called incomplete', async () => {
    answering({
      clusters: ['prod'],
      items: [
        {
          ...healthyCluster,
          errors: [
            {
              errorType: 'FETCH_ERROR',
              code: 'UNREACHABLE',
              resourcePath: '/apis/metrics.k8s.io/v1beta1/namespaces/a/pods',
            },
          ],
        },
      ],
    });
    expect(await screen.findByText('Healthy: all 2 workloads')).toBeVisible();
    expect(screen.getByText(/Concerns pods\.metrics\.k8s\.io/)).toBeVisible();
  });

  it('all of them: are explained one by one, and nothing is called empty', async () => {
    answering({
      items: [
        clusterOf('prod', [], clusterErrors.rejected),
        clusterOf('dev', [], clusterErrors.timeout),
      ],
    });
    expect(await screen.findByText('No cluster answered')).toBeVisible();
    expect(screen.getAllByText(/What it has is not shown/)).toHaveLength(2);
    expect(screen.queryByText('Nothing runs for this entity')).toBeNull();
  });
});

describe('when nothing runs', () => {
  it('says what was asked, and how to ask the same elsewhere', async () => {
    const { container } = answering({ items: [] });
    const asked = await screen.findByRole('region', { name: 'What was asked' });
    expect(within(asked).getByText('prod, dev')).toBeVisible();
    expect(within(asked).getByText('sock-shop')).toBeVisible();
    expect(
      within(asked).getByText('backstage.io/kubernetes-id=sock-shop-carts'),
    ).toBeVisible();
    expect(asked).toHaveTextContent("kubectl get all --namespace 'sock-shop'");
    await expectAccessible(container);
  });

  it('names a cluster in the annotation that nobody knows', async () => {
    const { container } = renderKubernetes(<KubernetesContent />, {
      entity: component('a', { 'backstage.io/kubernetes-cluster': 'prdo' }),
      api: cannedKubernetes({ items: [] }),
    });
    expect(
      await screen.findByText(
        /asks for the cluster prdo.*typing error\. Known are: prod, dev\./,
      ),
    ).toBeVisible();
    expect(
      screen.getByText(/Correct the name of the cluster.*Give the pods/),
    ).toBeVisible();
    expect(screen.getByText('No workloads')).toBeVisible();
    expect(screen.queryByText('No cluster answered')).toBeNull();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('points to objects that are no workloads', async () => {
    answering({
      clusters: ['prod'],
      items: [
        clusterOf('prod', [listOf('services', { metadata: { name: 'a' } })]),
      ],
    });
    expect(
      await screen.findByText(/There is 1 other object that matches/),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Show all objects' }),
    ).toBeVisible();
  });
});

describe('instead of an answer', () => {
  it('names the keys when no cluster is configured', async () => {
    const { container } = answering({ clusters: [] });
    expect(await screen.findByText(/K8S_CLUSTER_URL=/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'How to set up Kubernetes' }),
    ).toHaveAttribute(
      'href',
      '/docs/default/component/callboard/integrations/kubernetes',
    );
    await expectAccessible(container);
  });

  it.each([
    [{ clusters: stockError(403, {}) }, 'kubernetes.clusters.read'],
    [{ items: stockError(403, {}) }, 'kubernetes.resources.read'],
  ])(
    'names the permission that a person lacks: %#',
    async (answers, permission) => {
      const { container } = answering(answers);
      expect(await screen.findByText(permission)).toBeVisible();
      await expectAccessible(container);
    },
  );

  it('keeps the last one when the next fails, and says so', async () => {
    const canned = cannedKubernetes();
    let isDown = false;
    renderKubernetes(<KubernetesContent />, {
      api: {
        ...canned,
        getObjectsByEntity: async request => {
          if (isDown) {
            throw stockError(502, {});
          }
          return canned.getObjectsByEntity(request);
        },
      },
    });
    await table();
    isDown = true;
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(
      await screen.findByText(/This is the last good answer of Kubernetes/),
    ).toBeVisible();
    expect(await names()).toHaveLength(14);
  });

  it('drops it when the right to see it is gone', async () => {
    const canned = cannedKubernetes();
    let isRefused = false;
    renderKubernetes(<KubernetesContent />, {
      api: {
        ...canned,
        getClusters: async () => {
          if (isRefused) {
            throw stockError(403, {});
          }
          return canned.getClusters();
        },
      },
    });
    await table();
    isRefused = true;
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText('kubernetes.clusters.read')).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});

describe('what cannot be read', () => {
  it('is counted', async () => {
    answering({
      clusters: ['prod'],
      items: [
        clusterOf('prod', [
          listOf('pods', null, {}, { metadata: { name: 'a' } }),
        ]),
      ],
    });
    expect(
      await screen.findByText('2 objects could not be read and were left out.'),
    ).toBeVisible();
    expect(await names()).toHaveLength(1);
  });
});
