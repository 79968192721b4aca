import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import { resetEnvelopes } from '@internal/vendor-ui/testUtils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { cannedKubernetes } from '../../__fixtures__/cannedKubernetes';
import { deployment, replicaSet } from '../../__fixtures__/controllers';
import { crashing, pod, type ContainerFixture } from '../../__fixtures__/pods';
import { clusterOf, listOf, type Wire } from '../../__fixtures__/wire';
import { renderKubernetes } from '../../__testUtils__/renderKubernetes';
import { KubernetesContent } from '../KubernetesContent';

const sidecar = (changes: ContainerFixture = {}) => ({
  ...changes,
  name: 'proxy',
});
const podOf = (name: string, ...containers: ContainerFixture[]) =>
  pod(name, { owner: { kind: 'ReplicaSet', name: 'carts-1' }, containers });
const prod = (...pods: Wire[]) =>
  clusterOf('prod', [
    listOf('pods', ...pods),
    listOf('deployments', deployment('carts', { replicas: 2 })),
    listOf('replicasets', replicaSet('carts-1', 'carts')),
  ]);

const before = prod(
  podOf('carts-1-a', crashing(), sidecar()),
  podOf('carts-1-b', {}, sidecar()),
);
// The other container of the same pod is worse now, and then the other pod.
const after = prod(
  podOf('carts-1-a', {}, sidecar({ ready: false })),
  podOf('carts-1-b', crashing(3), sidecar()),
);

/** Opens a view of the workload; `poll` makes the page show the next answer of the cluster. */
async function show(view: string) {
  let cluster = before;
  const canned = cannedKubernetes();
  const proxy = jest.fn<
    ReturnType<KubernetesApi['proxy']>,
    Parameters<KubernetesApi['proxy']>
  >(canned.proxy);
  renderKubernetes(<KubernetesContent />, {
    search: `?workload=prod/Deployment/sock-shop/carts&workload.view=${view}`,
    api: {
      ...canned,
      proxy,
      getClusters: async () => [{ name: 'prod', authProvider: 'aws' }],
      getObjectsByEntity: async () =>
        JSON.parse(JSON.stringify({ items: [cluster] })),
    },
  });
  const dialog = await screen.findByRole('dialog', {
    name: 'Deployment carts',
  });
  const poll = async (next: Wire, until: RegExp) => {
    cluster = next;
    // Behind the panel, which a pointer there would close.
    fireEvent.click(
      screen.getByRole('button', { name: 'Refresh', hidden: true }),
    );
    await within(dialog).findAllByText(until);
  };
  const asked = () =>
    proxy.mock.calls.map(([{ path }]) => decodeURIComponent(path));
  return { dialog, poll, asked };
}

afterEach(resetEnvelopes);

it('a log stays that of the same pod and container while states change', async () => {
  const { dialog, poll, asked } = await show('logs');
  await within(dialog).findByRole('log', { name: 'Log of app' });
  await poll(after, /exit code 3/);
  await waitFor(() =>
    expect(
      within(dialog).getByRole('button', { name: /Pod$/ }),
    ).toHaveTextContent('carts-1-a'),
  );
  expect(
    within(dialog).getByRole('button', { name: /Container$/ }),
  ).toHaveTextContent('app');
  expect(asked()).toEqual([
    expect.stringContaining('/pods/carts-1-a/log?container=app&'),
  ]);
});

it('a log becomes that of another pod when its own is gone', async () => {
  const { dialog, poll, asked } = await show('logs');
  await within(dialog).findByRole('log', { name: 'Log of app' });
  await poll(prod(podOf('carts-1-c', {}, sidecar(crashing()))), /carts-1-c/);
  await within(dialog).findByRole('log', { name: 'Log of proxy' });
  expect(asked()).toHaveLength(2);
});

it('events stay those of the same pod while states change', async () => {
  const { dialog, poll, asked } = await show('events');
  await within(dialog).findByRole('list', { name: 'Events of carts-1-a' });
  await poll(after, /exit code 3/);
  await waitFor(() => expect(asked()).toHaveLength(1));
  expect(
    within(dialog).getByRole('list', { name: 'Events of carts-1-a' }),
  ).toBeVisible();
});
