import type { ClusterObject } from '../cluster/ClusterObject';
import type { DeploymentPlan } from './buildDeployment';
import { ago, buildObject, HOUR, type Seed } from './Seed';

/** The autoscaler of a Deployment, if it has one. */
export function buildAutoscaler(
  seed: Seed,
  { name, namespace, labels, replicas, plan }: DeploymentPlan,
): ClusterObject[] {
  if (!plan.autoscaler) {
    return [];
  }
  const { min, max, target, current } = plan.autoscaler;
  const isLimited = current > target && replicas >= max;
  const changed = { lastTransitionTime: ago(seed, 3 * HOUR) };
  const scaler = buildObject(
    seed,
    {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      name,
      namespace,
      age: plan.age,
      labels,
    },
    {
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
        minReplicas: min,
        maxReplicas: max,
        metrics: [
          {
            type: 'Resource',
            resource: {
              name: 'cpu',
              target: { type: 'Utilization', averageUtilization: target },
            },
          },
        ],
      },
      status: {
        currentReplicas: replicas,
        desiredReplicas: replicas,
        lastScaleTime: ago(seed, 3 * HOUR),
        currentMetrics: [
          {
            type: 'Resource',
            resource: {
              name: 'cpu',
              current: {
                averageUtilization: current,
                averageValue: `${current * 2}m`,
              },
            },
          },
        ],
        conditions: [
          {
            type: 'AbleToScale',
            status: 'True',
            ...changed,
            reason: 'ReadyForNewScale',
            message: 'recommended size matches current size',
          },
          {
            type: 'ScalingActive',
            status: 'True',
            ...changed,
            reason: 'ValidMetricFound',
            message:
              'the HPA was able to successfully calculate a replica count from cpu resource utilization (percentage of request)',
          },
          isLimited
            ? {
                type: 'ScalingLimited',
                status: 'True',
                ...changed,
                reason: 'TooManyReplicas',
                message:
                  'the desired replica count is more than the maximum replica count',
              }
            : {
                type: 'ScalingLimited',
                status: 'False',
                ...changed,
                reason: 'DesiredWithinRange',
                message: 'the desired count is within the acceptable range',
              },
        ],
      },
    },
  );
  return [scaler];
}
