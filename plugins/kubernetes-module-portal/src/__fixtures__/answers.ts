import { cronJob, failed, job } from './batch';
import {
  daemonSet,
  deployment,
  limitedAutoscaler,
  replicaSet,
  statefulSet,
} from './controllers';
import { knativeLabels, knativeService, revision } from './knative';
import { crashing, ended, pod, unpullable, unschedulable } from './pods';
import { clusterOf, condition, listOf, minutesAgo, type Wire } from './wire';

const podOf = (name: string, replicaSetName: string, options: Wire = {}) =>
  pod(name, {
    owner: { kind: 'ReplicaSet', name: replicaSetName },
    ...options,
  });

/** A cluster where everything is well: a Deployment with two pods, and its database. */
export const healthyCluster = clusterOf('prod', [
  listOf(
    'pods',
    podOf('carts-7d9f8c6b5d-x2kvp', 'carts-7d9f8c6b5d'),
    podOf('carts-7d9f8c6b5d-q8wzt', 'carts-7d9f8c6b5d', {
      containers: [{ restartCount: 2, lastState: ended(143, 'Completed') }],
    }),
    pod('carts-db-0', { owner: { kind: 'StatefulSet', name: 'carts-db' } }),
  ),
  listOf('services'),
  listOf('configmaps'),
  listOf('deployments', deployment('carts')),
  listOf('replicasets', replicaSet('carts-7d9f8c6b5d', 'carts')),
  listOf('statefulsets', statefulSet('carts-db')),
  listOf('horizontalpodautoscalers'),
  listOf('jobs'),
  listOf('cronjobs'),
]);

/** Everything that can be wrong at once, in production. */
export const troubledCluster = clusterOf('prod', [
  listOf(
    'pods',
    podOf('gateway-6c4d9f7b8-n4hsx', 'gateway-6c4d9f7b8', {
      containers: [
        crashing(1),
        { name: 'proxy', image: 'registry.acme.example/platform/proxy:2.0' },
      ],
      init: [
        {
          name: 'migrate',
          ready: true,
          state: ended(0, 'Completed'),
        },
      ],
    }),
    podOf('reports-5f6d7c8b9-j7m2q', 'reports-5f6d7c8b9', {
      containers: [crashing(137, 'OOMKilled', { memoryLimit: '256Mi' })],
    }),
    podOf('preview-84b5d6c7f-z9x8c', 'preview-84b5d6c7f', {
      phase: 'Pending',
      containers: [unpullable],
    }),
    podOf('carts-7d9f8c6b5d-x2kvp', 'carts-7d9f8c6b5d'),
    podOf('carts-7d9f8c6b5d-q8wzt', 'carts-7d9f8c6b5d'),
    unschedulable('orders-0', {
      owner: { kind: 'StatefulSet', name: 'orders' },
    }),
    pod('reconcile-29011235-8sd7f', {
      owner: { kind: 'Job', name: 'reconcile-29011235' },
      restartPolicy: 'Never',
      phase: 'Failed',
      containers: [{ name: 'job', ready: false, state: ended(3) }],
    }),
    pod('debug', { metadata: { labels: {} } }),
  ),
  listOf('services', { metadata: { name: 'carts', namespace: 'sock-shop' } }),
  listOf(
    'deployments',
    deployment('gateway', {
      replicas: 1,
      status: { readyReplicas: 0, availableReplicas: 0 },
    }),
    deployment('reports', {
      replicas: 1,
      status: { readyReplicas: 0, availableReplicas: 0 },
    }),
    deployment('preview', {
      replicas: 1,
      status: { readyReplicas: 0, availableReplicas: 0 },
    }),
    deployment('carts'),
    deployment('search', {
      replicas: 4,
      status: { updatedReplicas: 2, replicas: 5 },
    }),
    deployment('archive', { replicas: 0 }),
  ),
  listOf(
    'replicasets',
    replicaSet('gateway-6c4d9f7b8', 'gateway'),
    replicaSet('reports-5f6d7c8b9', 'reports'),
    replicaSet('preview-84b5d6c7f', 'preview'),
    replicaSet('carts-7d9f8c6b5d', 'carts'),
  ),
  listOf(
    'statefulsets',
    statefulSet('orders', { status: { readyReplicas: 0 } }),
  ),
  listOf('daemonsets', daemonSet('agent')),
  listOf('horizontalpodautoscalers', limitedAutoscaler('carts')),
  listOf(
    'jobs',
    job('reconcile-29011235', { cronJob: 'reconcile', status: failed }),
  ),
  listOf(
    'cronjobs',
    cronJob('reconcile', {}, { lastSuccessfulTime: minutesAgo(90) }),
    cronJob('cleanup', { suspend: true }),
  ),
  listOf('customresources', knativeService('carts-events')),
  listOf(
    'customresources',
    revision('carts-events', 'carts-events-00002', [
      condition('Ready', 'True'),
      condition(
        'Active',
        'False',
        'NoTraffic',
        'The target is not receiving traffic.',
      ),
    ]),
  ),
]);

/** A second cluster, with a preview that cannot be pulled. */
export const devCluster = clusterOf('dev', [
  listOf(
    'pods',
    podOf('carts-5c7b9d8f6-t6r5e', 'carts-5c7b9d8f6', {
      phase: 'Pending',
      containers: [unpullable],
    }),
  ),
  listOf(
    'deployments',
    deployment('carts', {
      replicas: 1,
      status: { readyReplicas: 0, availableReplicas: 0 },
    }),
  ),
  listOf('replicasets', replicaSet('carts-5c7b9d8f6', 'carts')),
]);

/** A Knative Service with a pod that serves. */
export const busyKnative = [
  listOf('customresources', knativeService('carts-events')),
  listOf(
    'deployments',
    deployment('carts-events-00002-deployment', {
      replicas: 1,
      metadata: { labels: knativeLabels('carts-events') },
    }),
  ),
  listOf(
    'pods',
    pod('carts-events-00002-deployment-abc', {
      metadata: { labels: knativeLabels('carts-events') },
      owner: { kind: 'ReplicaSet', name: 'carts-events-00002-deployment-6d' },
    }),
  ),
];

/** Errors of a cluster, as the backend writes them. */
export const clusterErrors = {
  down: [
    {
      errorType: 'FETCH_ERROR',
      message: 'connect ECONNREFUSED',
      code: 'UNREACHABLE',
    },
  ],
  downStock: [
    {
      errorType: 'FETCH_ERROR',
      message:
        'request to https://dev.acme.example failed, reason: ECONNREFUSED',
    },
  ],
  timeout: [
    { errorType: 'FETCH_ERROR', message: 'No answer in time', code: 'TIMEOUT' },
  ],
  rejected: ['pods', 'services'].map(plural => ({
    errorType: 'UNAUTHORIZED_ERROR',
    statusCode: 401,
    resourcePath: `/api/v1/${plural}`,
  })),
  unconfigured: [
    {
      errorType: 'FETCH_ERROR',
      message: 'The portal has no credential for this cluster.',
      code: 'NOT_CONFIGURED',
    },
  ],
  forbidden: [
    {
      errorType: 'UNKNOWN_ERROR',
      statusCode: 403,
      resourcePath: '/apis/apps/v1/namespaces/sock-shop/deployments',
    },
    {
      errorType: 'UNKNOWN_ERROR',
      statusCode: 403,
      resourcePath: '/clusters/prod/api/v1/pods',
    },
  ],
  notInstalled: [
    {
      errorType: 'NOT_FOUND',
      statusCode: 404,
      resourcePath: '/apis/serving.knative.dev/v1/services',
    },
  ],
  noMetrics: [
    {
      errorType: 'NOT_FOUND',
      statusCode: 404,
      code: 'NOT_FOUND',
      resourcePath: '/apis/metrics.k8s.io/v1beta1/namespaces/a/pods',
    },
  ],
  wrongAddress: ['/api/v1/pods', '/apis/apps/v1/deployments'].map(
    resourcePath => ({ errorType: 'NOT_FOUND', statusCode: 404, resourcePath }),
  ),
  oldCluster: [
    {
      errorType: 'NOT_FOUND',
      statusCode: 404,
      resourcePath: '/apis/batch/v1/namespaces/sock-shop/cronjobs',
    },
  ],
  tooLarge: [
    {
      errorType: 'FETCH_ERROR',
      code: 'BAD_RESPONSE',
      message: 'Cluster prod sent more than 10 MiB. Ask for less.',
      resourcePath: '/api/v1/namespaces/sock-shop/pods',
    },
  ],
  outdated: [
    {
      errorType: 'FETCH_ERROR',
      message: 'No answer in time',
      code: 'TIMEOUT',
      asOf: minutesAgo(12),
    },
  ],
} satisfies Record<string, Wire[]>;
