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
    [[{ errorType: 'NOT_FOUND' }]],
    [[]],
    [null],
    ['error'],
    [[null, 'x', 4]],
  ])('sees no problem in %j', errors => {
    expect(readProblems(errors)).toEqual([]);
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
      resourcePath: '/apis/metrics.k8s.io/v1beta1/namespaces/a/pods',
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
