import { clusterErrors } from '../../__fixtures__/answers';
import { minutesAgo } from '../../__fixtures__/wire';
import { readProblems } from './readProblems';
import { readResource } from './readResource';

describe('readResource', () => {
  it.each([
    ['/api/v1/pods', 'pods'],
    ['/api/v1/namespaces/sock-shop/configmaps', 'configmaps'],
    ['/apis/apps/v1/deployments', 'deployments.apps'],
    [
      '/clusters/prod/apis/serving.knative.dev/v1/namespaces/a/services?x=/y',
      'services.serving.knative.dev',
    ],
    ['/version', undefined],
    ['', undefined],
  ])('reads %s as %s', (path, resource) => {
    expect(readResource(path)).toBe(resource);
  });
});

const DEPLOYMENTS = '/apis/apps/v1/deployments';
const METRICS = '/apis/metrics.k8s.io/v1beta1/namespaces/a/pods';
const notFound = (resourcePath: string) => ({
  errorType: 'NOT_FOUND',
  statusCode: 404,
  resourcePath,
});

describe('readProblems', () => {
  it.each([
    [clusterErrors.down, 'unreachable'],
    [clusterErrors.downStock, 'unreachable'],
    [clusterErrors.timeout, 'timeout'],
    [
      [{ errorType: 'FETCH_ERROR', message: 'network timeout at …' }],
      'timeout',
    ],
    [clusterErrors.rejected, 'credentials'],
    [clusterErrors.forbidden, 'forbidden'],
    [[{ errorType: 'BAD_REQUEST', statusCode: 400 }], 'rejected'],
    [[{ errorType: 'BAD_REQUEST' }], 'rejected'],
    [[{ errorType: 'UNAUTHORIZED_ERROR' }], 'credentials'],
    [[{ errorType: 'SYSTEM_ERROR', statusCode: 503 }], 'failed'],
    [[{ errorType: 'UNKNOWN_ERROR', statusCode: 429 }], 'rateLimited'],
    [[{ errorType: 'UNKNOWN_ERROR', statusCode: 504 }], 'timeout'],
    [[{ errorType: 'NEW_ERROR' }], 'failed'],
    [[{ errorType: 'NOT_FOUND' }], 'failed'],
    [[{ code: 'BAD_RESPONSE' }], 'failed'],
    [[{ code: 'NEW_CODE', statusCode: 403 }], 'forbidden'],
    [[{}], 'failed'],
  ])('reads %j as %s', (errors, kind) => {
    expect(readProblems(errors).map(problem => problem.kind)).toEqual([kind]);
  });

  it('names each resource once, as a ClusterRole does', () => {
    expect(
      readProblems([...clusterErrors.forbidden, ...clusterErrors.forbidden])[0]
        .resources,
    ).toEqual(['deployments.apps', 'pods']);
  });

  it('names none where all are concerned, even if one of them says so as well', () => {
    const down = { errorType: 'FETCH_ERROR', code: 'UNREACHABLE' };
    expect(
      readProblems([down, { ...down, resourcePath: METRICS }]),
    ).toMatchObject([{ kind: 'unreachable', resources: [], isMinor: false }]);
  });

  it('says of when the last good answer is, but only where all of it has one', () => {
    const [outdated] = clusterErrors.outdated;
    const older = { ...outdated, asOf: minutesAgo(40) };
    expect(readProblems([outdated, older])[0].asOf).toBe(minutesAgo(40));
    expect(readProblems([outdated, ...clusterErrors.timeout])[0].asOf).toBe(
      undefined,
    );
    expect(readProblems([{ ...outdated, asOf: 'yesterday' }])[0].asOf).toBe(
      undefined,
    );
  });

  it('keeps different problems apart, the most serious first', () => {
    expect(
      readProblems([...clusterErrors.forbidden, ...clusterErrors.rejected]).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['credentials', 'forbidden']);
  });

  it.each([
    [clusterErrors.notInstalled],
    [clusterErrors.noMetrics],
    [[]],
    [null],
    ['error'],
    [[null, 'x', 4]],
  ])('sees no problem in %j', errors => {
    expect(readProblems(errors)).toEqual([]);
  });

  it('takes it for a wrong address when nothing is found that every cluster has', () => {
    const types = ['pods', 'services', 'deployments', 'customresources'];
    const missing = ['/api/v1/pods', '/api/v1/services', DEPLOYMENTS].map(
      notFound,
    );
    expect(readProblems(missing, types)).toMatchObject([
      { kind: 'address', isMinor: false },
    ]);
    expect(readProblems(missing, [...types, 'jobs'])).toMatchObject([
      { kind: 'notServed', isMinor: false },
      { kind: 'notServed', isMinor: true, resources: ['services'] },
    ]);
    expect(
      readProblems([notFound(DEPLOYMENTS)], ['deployments']),
    ).toMatchObject([{ kind: 'notServed' }]);
    expect(
      readProblems([notFound('/api/v1/services')], ['services']),
    ).toMatchObject([{ kind: 'address', isMinor: false }]);
  });

  it('names built-in lists that an old cluster does not serve', () => {
    const types = ['pods', 'horizontalpodautoscalers', 'cronjobs', 'ingresses'];
    expect(
      readProblems(
        [
          notFound('/apis/autoscaling/v2/horizontalpodautoscalers'),
          notFound('/apis/batch/v1/namespaces/a/cronjobs'),
          notFound('/apis/networking.k8s.io/v1/ingresses'),
        ],
        types,
      ).map(({ kind, isMinor, resources }) => [kind, isMinor, resources]),
    ).toEqual([
      [
        'notServed',
        false,
        ['cronjobs.batch', 'horizontalpodautoscalers.autoscaling'],
      ],
      ['notServed', true, ['ingresses.networking.k8s.io']],
    ]);
  });

  it.each([
    ['TIMEOUT', 'timeout'],
    ['UNREACHABLE', 'unreachable'],
    ['BAD_RESPONSE', 'failed'],
    ['RATE_LIMITED', 'rateLimited'],
  ])(
    'keeps %s apart where it concerns metrics or other custom resources',
    (code, kind) => {
      const error = { errorType: 'FETCH_ERROR', code, message: 'Because.' };
      const other = [
        { ...error, resourcePath: METRICS },
        { ...error, resourcePath: '/apis/argoproj.io/v1alpha1/rollouts' },
      ];
      expect(readProblems(other)).toMatchObject([
        {
          kind,
          isMinor: true,
          resources: ['pods.metrics.k8s.io', 'rollouts.argoproj.io'],
        },
      ]);
      expect(
        readProblems([...other, { ...error, resourcePath: '/api/v1/pods' }])[0],
      ).toMatchObject({ kind, isMinor: false });
    },
  );

  it('quotes what the backend says about an answer that cannot be used, once', () => {
    const bad = {
      errorType: 'FETCH_ERROR',
      code: 'BAD_RESPONSE',
      message: 'Cluster prod sent more than 10 MiB. Ask for less.',
    };
    expect(
      readProblems([
        { ...bad, resourcePath: DEPLOYMENTS },
        { ...bad, resourcePath: '/api/v1/pods' },
        { errorType: 'FETCH_ERROR', code: 'UNREACHABLE', message: 'Down.' },
      ]),
    ).toMatchObject([
      { kind: 'unreachable', messages: [] },
      {
        kind: 'failed',
        messages: [bad.message],
        resources: ['deployments.apps', 'pods'],
      },
    ]);
  });

  it('has no older answer of several lists when one of them has none', () => {
    const bad = { code: 'BAD_RESPONSE', errorType: 'FETCH_ERROR' };
    const pods = { ...bad, resourcePath: '/api/v1/pods', asOf: minutesAgo(3) };
    const deployments = { ...bad, resourcePath: DEPLOYMENTS };
    expect(readProblems([pods])[0].asOf).toBe(minutesAgo(3));
    expect(readProblems([pods, deployments])).toMatchObject([
      { resources: ['deployments.apps', 'pods'], asOf: undefined },
    ]);
  });

  it('tells a credential that is missing from one that is refused', () => {
    expect(
      readProblems([
        { errorType: 'FETCH_ERROR', code: 'NOT_CONFIGURED', message: 'x' },
      ]).map(({ kind }) => kind),
    ).toEqual(['notConfigured']);
  });

  it('keeps apart what workloads are not made of, such as metrics', () => {
    const metrics = {
      errorType: 'UNKNOWN_ERROR',
      statusCode: 403,
      resourcePath: METRICS,
    };
    expect(
      readProblems([metrics, ...clusterErrors.forbidden]).map(
        ({ kind, isMinor, resources }) => [kind, isMinor, resources],
      ),
    ).toEqual([
      ['forbidden', false, ['deployments.apps', 'pods']],
      ['forbidden', true, ['pods.metrics.k8s.io']],
    ]);
  });
});
