import {
  expectAccessible,
  resetEnvelopes,
} from '@internal/vendor-ui/testUtils';
import { screen, within } from '@testing-library/react';
import {
  clusterErrors,
  devCluster,
  healthyCluster,
} from '../../__fixtures__/answers';
import {
  cannedKubernetes,
  stockError,
  type CannedAnswers,
} from '../../__fixtures__/cannedKubernetes';
import { component } from '../../__fixtures__/entities';
import { clusterOf } from '../../__fixtures__/wire';
import { renderKubernetes } from '../../__testUtils__/renderKubernetes';
import { KubernetesCard } from './KubernetesCard';

const card = () => screen.findByRole('region', { name: 'Kubernetes' });
const answering = (answers: CannedAnswers) =>
  renderKubernetes(<KubernetesCard />, { api: cannedKubernetes(answers) });
const links = async () =>
  within(await card())
    .getAllByRole('link')
    .map(link => [link.textContent, link.getAttribute('href')]);

afterEach(resetEnvelopes);

describe('the card', () => {
  it('says that it loads', async () => {
    renderKubernetes(<KubernetesCard />, {
      api: {
        ...cannedKubernetes(),
        getObjectsByEntity: () => new Promise(() => {}),
      },
    });
    expect(await screen.findByText('Loading Kubernetes')).toBeInTheDocument();
  });

  it('shows the worst state first, and numbers that lead to what they count', async () => {
    const { container } = renderKubernetes(<KubernetesCard />);
    expect(
      await screen.findByText('Crash loop: 2 of 14 workloads'),
    ).toBeVisible();
    expect(await links()).toEqual([
      [
        '5 Failing',
        '/carts/kubernetes?state=crashLoop&state=imagePull&state=failed',
      ],
      [
        '2 Need attention',
        '/carts/kubernetes?state=pending&state=degraded&state=atLimit&state=unknown',
      ],
      ['14 Workloads', '/carts/kubernetes'],
    ]);
    await expectAccessible(container);
  });

  it('is glad when all is well, and calls that zero', async () => {
    answering({ clusters: ['prod'], items: [healthyCluster] });
    expect(await screen.findByText('Healthy: all 2 workloads')).toBeVisible();
    expect((await links())[0]).toEqual(['0 Failing', '/carts/kubernetes']);
  });

  it('does not call zero what a cluster has not told', async () => {
    answering({
      items: [healthyCluster, clusterOf('dev', [], clusterErrors.down)],
    });
    expect(await screen.findByText('Incomplete: dev')).toBeVisible();
    expect((await links()).map(([text]) => text)).toEqual([
      '? Failing (No number from the vendor)',
      '? Need attention (No number from the vendor)',
      '2 Workloads',
    ]);
  });

  it('says when no cluster answered', async () => {
    answering({
      clusters: ['prod'],
      items: [clusterOf('prod', [], clusterErrors.rejected)],
    });
    expect(await screen.findByText('No cluster answered')).toBeVisible();
    expect((await links()).every(([text]) => text?.startsWith('?'))).toBe(true);
  });

  it('puts what fails before what is not known', async () => {
    answering({
      items: [devCluster, clusterOf('prod', [], clusterErrors.down)],
    });
    expect(await screen.findByText('Image cannot be pulled')).toBeVisible();
  });

  it('says what was asked when nothing runs', async () => {
    const { container } = answering({ items: [] });
    expect(
      await screen.findByText(
        'The clusters have nothing that matches backstage.io/kubernetes-id=sock-shop-carts.',
      ),
    ).toBeVisible();
    await expectAccessible(container);
  });

  it('names a cluster in the annotation that nobody knows', async () => {
    renderKubernetes(<KubernetesCard />, {
      entity: component('a', { 'backstage.io/kubernetes-cluster': 'prdo' }),
      api: cannedKubernetes({ items: [] }),
    });
    expect(
      await screen.findByText(/knows no cluster of the name prdo/),
    ).toBeVisible();
  });

  it('names the keys when no cluster is configured', async () => {
    answering({ clusters: [] });
    expect(
      await screen.findByText('kubernetes.portal.cluster.url'),
    ).toBeVisible();
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

  it('explains a failure', async () => {
    answering({ items: stockError(500, {}) });
    expect(
      await screen.findByText('Kubernetes is not available'),
    ).toBeVisible();
  });

  it('says when what a cluster told is old', async () => {
    answering({
      items: [
        healthyCluster,
        { ...devCluster, errors: clusterErrors.outdated },
      ],
    });
    expect(await screen.findByText('Not up to date')).toBeVisible();
    expect(await screen.findByText(/^12 min\.? ago$/)).toBeVisible();
  });
});
