import {
  clusterErrors,
  devCluster,
  healthyCluster,
  troubledCluster,
} from '../../__fixtures__/answers';
import { component } from '../../__fixtures__/entities';
import { clusterOf, listOf, minutesAgo, NOW } from '../../__fixtures__/wire';
import { say } from '../../__testUtils__/findIn';
import { findQuestion, toKubectl } from './findQuestion';
import { isComplete } from './KubernetesOverview';
import { readOverview } from './readOverview';

const named = (...names: string[]) => names.map(name => ({ name }));
const read = (items: unknown, known = ['prod', 'dev']) =>
  readOverview(component(), { items }, named(...known), NOW);

describe('readOverview', () => {
  it('lists the workloads of all clusters, worst first', () => {
    expect(say(read([healthyCluster, devCluster]).workloads)).toEqual([
      'Deployment carts: imagePull (imagePull)',
      'Deployment carts: healthy',
      'StatefulSet carts-db: healthy',
    ]);
    expect(say(read([troubledCluster]).workloads)).toEqual([
      'Deployment gateway: crashLoop (exited)',
      'Deployment reports: crashLoop (oomKilled)',
      'Deployment preview: imagePull (imagePull)',
      'CronJob reconcile: failed (lastJobFailed)',
      'StatefulSet orders: pending (unschedulable)',
      'HorizontalPodAutoscaler carts: atLimit (autoscalerAtLimit)',
      'Deployment search: progressing (rollingOut)',
      'CronJob cleanup: suspended (suspended)',
      'Deployment archive: scaledToZero (noReplicas)',
      'KnativeService carts-events: scaledToZero (idle)',
      'DaemonSet agent: healthy',
      'Deployment carts: healthy',
      'Pod debug: healthy',
    ]);
  });

  it('counts a cluster that has nothing as one that answered', () => {
    const overview = read([healthyCluster]);
    expect(
      overview.clusters.map(({ name, hasAnswered }) => [name, hasAnswered]),
    ).toEqual([
      ['prod', true],
      ['dev', true],
    ]);
    expect(isComplete(overview)).toBe(true);
  });

  it('calls clusters by their titles, also those that have nothing', () => {
    const known = [{ name: 'prod', title: 'Production', asPerson: true }];
    const { clusters } = readOverview(component(), { items: [] }, known, NOW);
    expect(clusters).toMatchObject([{ ...known[0], hasAnswered: true }]);
  });

  it.each([
    [{ items: [] }, 'dev', ['dev'], undefined],
    // The backend went by something else than the annotation.
    [{ items: [healthyCluster] }, 'dev', ['prod', 'dev'], undefined],
    [{ items: [] }, 'dve', [], 'dve'],
    [{ items: [healthyCluster] }, 'dve', ['prod', 'dev'], 'dve'],
  ])('of %j for the cluster %s names %j', (answer, only, expected, unknown) => {
    const overview = readOverview(
      component('a', { 'backstage.io/kubernetes-cluster': only }),
      answer,
      named('prod', 'dev'),
      NOW,
    );
    expect(overview.clusters.map(({ name }) => name)).toEqual(expected);
    expect(overview.unknownCluster).toEqual(
      unknown && { name: unknown, known: ['prod', 'dev'] },
    );
  });

  it('has no answer of a cluster whose address is wrong', () => {
    const lists = [listOf('pods'), listOf('deployments')];
    const overview = read(
      [clusterOf('prod', lists, clusterErrors.wrongAddress)],
      ['prod'],
    );
    expect(overview.clusters).toMatchObject([
      { hasAnswered: false, problems: [{ kind: 'address' }] },
    ]);
    expect(isComplete(overview)).toBe(false);
  });

  it('lacks only the kind that a cluster does not serve', () => {
    const lists = [listOf('pods'), listOf('cronjobs')];
    const found = { ...healthyCluster, errors: clusterErrors.oldCluster };
    expect(isComplete(read([found]))).toBe(true);
    const nothing = read([clusterOf('prod', lists, clusterErrors.oldCluster)]);
    expect(nothing.clusters[0].hasAnswered).toBe(true);
    expect(isComplete(nothing)).toBe(false);
  });

  it('has an answer of a cluster of which one list is missing', () => {
    const lists = [listOf('pods'), listOf('deployments')];
    const one = (path: string) =>
      read(
        [
          clusterOf('prod', lists, [
            { errorType: 'FETCH_ERROR', code: 'TIMEOUT', resourcePath: path },
          ]),
        ],
        ['prod'],
      );
    const refused = read(
      [
        clusterOf('prod', lists, [
          {
            errorType: 'UNAUTHORIZED_ERROR',
            statusCode: 401,
            resourcePath: '/apis/metrics.k8s.io/v1beta1/namespaces/a/pods',
          },
        ]),
      ],
      ['prod'],
    );
    expect(refused.clusters[0].hasAnswered).toBe(true);
    const metrics = one('/apis/metrics.k8s.io/v1beta1/namespaces/a/pods');
    expect(metrics.clusters[0].hasAnswered).toBe(true);
    expect(isComplete(metrics)).toBe(true);
    const deployments = one('/apis/apps/v1/deployments');
    expect(deployments.clusters[0].hasAnswered).toBe(true);
    expect(isComplete(deployments)).toBe(false);
  });

  it('keeps what one cluster says apart from what another one does not', () => {
    const overview = read([
      healthyCluster,
      clusterOf('dev', [], clusterErrors.down),
    ]);
    expect(overview.workloads).toHaveLength(2);
    expect(isComplete(overview)).toBe(false);
    expect(
      overview.clusters.map(({ name, hasAnswered }) => [name, hasAnswered]),
    ).toEqual([
      ['prod', true],
      ['dev', false],
    ]);
  });

  it('does not take empty lists beside a failure for an answer', () => {
    const lists = [listOf('pods'), listOf('deployments')];
    const down = read([clusterOf('prod', lists, clusterErrors.down)], ['prod']);
    expect(down.clusters[0].hasAnswered).toBe(false);
    const partial = read(
      [clusterOf('prod', lists, clusterErrors.forbidden)],
      ['prod'],
    );
    expect(partial.clusters[0].hasAnswered).toBe(true);
    expect(isComplete(partial)).toBe(false);
  });

  it('is complete without metrics', () => {
    const overview = read([
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
    ]);
    expect(isComplete(overview)).toBe(true);
    expect(overview.clusters[0].problems).toMatchObject([{ isMinor: true }]);
  });

  it('says of when a last good answer is', () => {
    const [cluster] = read([
      { ...devCluster, errors: clusterErrors.outdated },
    ]).clusters;
    expect(cluster).toMatchObject({ hasAnswered: true, asOf: minutesAgo(12) });
  });

  it('calls clusters by their titles', () => {
    const titled = {
      ...healthyCluster,
      cluster: { name: 'prod', title: 'Production' },
    };
    const { clusters, workloads } = read([titled], ['prod']);
    expect(clusters).toHaveLength(1);
    expect(clusters[0].title).toBe('Production');
    expect(workloads[0]).toMatchObject({
      cluster: 'prod',
      clusterTitle: 'Production',
      id: 'prod/Deployment/sock-shop/carts',
    });
  });

  it('gives stock components only what they can show', () => {
    const { raw, clusters } = read([
      null,
      { cluster: {} },
      {
        cluster: { name: 'prod' },
        resources: [
          listOf('pods', null, { metadata: null }, { metadata: { name: 'a' } }),
          { type: 'services' },
          null,
        ],
        errors: null,
        podMetrics: null,
      },
    ]);
    expect(raw).toEqual([
      {
        cluster: { name: 'prod' },
        resources: [{ type: 'pods', resources: [{ metadata: { name: 'a' } }] }],
        podMetrics: [],
        errors: [],
      },
    ]);
    expect(clusters[0]).toMatchObject({ skipped: 2, objects: 3 });
  });

  it.each([[null], [undefined], [{}], ['no']])(
    'does not mistake %j for an answer with clusters',
    items => {
      expect(read(items).workloads).toEqual([]);
    },
  );

  it('uses the uid where names are too long for the URL', () => {
    const name = 'n'.repeat(250);
    const [workload] = read([
      clusterOf('prod', [listOf('pods', { metadata: { name, uid: 'uid-1' } })]),
    ]).workloads;
    expect(workload.id).toBe('uid-1');
  });
});

describe('what is asked', () => {
  it.each([
    [
      { 'backstage.io/kubernetes-id': 'carts' },
      'backstage.io/kubernetes-id=carts',
      "kubectl get all --all-namespaces --selector 'backstage.io/kubernetes-id=carts'",
    ],
    [
      {
        'backstage.io/kubernetes-id': 'carts',
        'backstage.io/kubernetes-label-selector': "app in (a, b),x!='y'",
        'backstage.io/kubernetes-namespace': 'sock-shop',
      },
      "app in (a, b),x!='y'",
      "kubectl get all --namespace 'sock-shop' --selector 'app in (a, b),x!='\\''y'\\'''",
    ],
  ])('for %j is %s', (annotations, selector, command) => {
    const question = findQuestion(component('shop', annotations));
    expect(question.selector).toBe(selector);
    expect(toKubectl(question)).toBe(command);
  });

  it('falls back to the name of the entity', () => {
    expect(findQuestion(component('shop', {})).selector).toBe(
      'backstage.io/kubernetes-id=shop',
    );
  });
});
