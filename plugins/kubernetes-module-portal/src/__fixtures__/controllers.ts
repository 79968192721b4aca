import { condition, metadataOf, type Wire } from './wire';

const template = (image: string) => ({
  spec: { containers: [{ name: 'app', image }] },
});

const IMAGE = 'registry.acme.example/sock-shop/carts:1.8.2';

/** A Deployment; rolled out and ready unless said otherwise. */
export function deployment(
  name: string,
  options: {
    replicas?: number;
    metadata?: Wire;
    spec?: Wire;
    status?: unknown;
  } = {},
): Wire {
  const { replicas = 2 } = options;
  return {
    metadata: metadataOf(name, options.metadata),
    spec: { replicas, template: template(IMAGE), ...options.spec },
    status:
      options.status === null
        ? null
        : {
            observedGeneration: 1,
            replicas,
            updatedReplicas: replicas,
            readyReplicas: replicas,
            availableReplicas: replicas,
            conditions: [
              condition('Available', 'True', 'MinimumReplicasAvailable'),
              condition('Progressing', 'True', 'NewReplicaSetAvailable'),
            ],
            ...(options.status as Wire),
          },
  };
}

/** A ReplicaSet of a Deployment, or of nothing. */
export const replicaSet = (
  name: string,
  deploymentName?: string,
  changes: Wire = {},
): Wire => ({
  metadata: metadataOf(
    name,
    {},
    deploymentName ? { kind: 'Deployment', name: deploymentName } : undefined,
  ),
  spec: { replicas: 2, template: template(IMAGE) },
  status: { replicas: 2, readyReplicas: 2 },
  ...changes,
});

/** A StatefulSet; ready unless said otherwise. */
export function statefulSet(
  name: string,
  options: { replicas?: number; spec?: Wire; status?: unknown } = {},
): Wire {
  const { replicas = 1 } = options;
  return {
    metadata: metadataOf(name),
    spec: {
      replicas,
      template: template('registry.acme.example/library/mongo:6.0.14'),
      ...options.spec,
    },
    status:
      options.status === null
        ? null
        : {
            observedGeneration: 1,
            replicas,
            readyReplicas: replicas,
            updatedReplicas: replicas,
            currentRevision: `${name}-1`,
            updateRevision: `${name}-1`,
            ...(options.status as Wire),
          },
  };
}

/** A DaemonSet on two nodes. */
export function daemonSet(name: string, status?: unknown): Wire {
  return {
    metadata: metadataOf(name),
    spec: { template: template('registry.acme.example/platform/agent:3.1') },
    status:
      status === null
        ? null
        : {
            observedGeneration: 1,
            desiredNumberScheduled: 2,
            currentNumberScheduled: 2,
            numberReady: 2,
            updatedNumberScheduled: 2,
            numberMisscheduled: 0,
            ...(status as Wire),
          },
  };
}

/** A HorizontalPodAutoscaler of a Deployment. */
export function autoscaler(
  name: string,
  options: {
    conditions?: unknown;
    spec?: Wire;
    status?: unknown;
    utilization?: number | null;
  } = {},
): Wire {
  const { utilization = 41 } = options;
  return {
    metadata: metadataOf(name),
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
      minReplicas: 1,
      maxReplicas: 3,
      metrics: [
        {
          type: 'Resource',
          resource: {
            name: 'cpu',
            target: { type: 'Utilization', averageUtilization: 70 },
          },
        },
      ],
      ...options.spec,
    },
    status:
      options.status === null
        ? null
        : {
            currentReplicas: 2,
            desiredReplicas: 2,
            currentMetrics:
              utilization === null
                ? null
                : [
                    {
                      type: 'Resource',
                      resource: {
                        name: 'cpu',
                        current: { averageUtilization: utilization },
                      },
                    },
                  ],
            conditions: options.conditions ?? [
              condition('AbleToScale', 'True', 'ReadyForNewScale'),
              condition('ScalingActive', 'True', 'ValidMetricFound'),
              condition('ScalingLimited', 'False', 'DesiredWithinRange'),
            ],
            ...(options.status as Wire),
          },
  };
}

/** An autoscaler that wants more pods than it may have. */
export const limitedAutoscaler = (name: string) =>
  autoscaler(name, {
    utilization: 96,
    status: { currentReplicas: 3, desiredReplicas: 3 },
    conditions: [
      condition('AbleToScale', 'True', 'ReadyForNewScale'),
      condition('ScalingActive', 'True', 'ValidMetricFound'),
      condition(
        'ScalingLimited',
        'True',
        'TooManyReplicas',
        'the desired replica count is more than the maximum replica count',
      ),
    ],
  });
