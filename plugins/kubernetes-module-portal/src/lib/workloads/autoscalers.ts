import type { AutoscalerObject, KubernetesObjects, Metadata } from '../objects';
import { findMetrics, judgeAutoscaler } from '../state';
import type { Autoscaler, Workload } from './Workload';
import type { WorkloadFactory } from './workloadFactory';

/** Finds the autoscaler of a workload. */
export type AutoscalersOf = (
  kind: string,
  metadata: Metadata,
) => Autoscaler | undefined;

function toAutoscaler(object: AutoscalerObject): Autoscaler {
  const { metadata, spec, status } = object;
  const verdict = judgeAutoscaler(object);
  const metrics = findMetrics(object);
  const [{ name = undefined, current = undefined } = {}] = metrics;
  return {
    name: metadata.name,
    verdict:
      verdict.cause?.code === 'autoscalerAtLimit'
        ? {
            ...verdict,
            cause: {
              ...verdict.cause,
              name: name && current && `${name} ${current}`,
            },
          }
        : verdict,
    min: spec?.minReplicas,
    max: spec?.maxReplicas,
    current: status?.currentReplicas,
    metrics,
  };
}

/** The autoscalers of a cluster, by what they scale. */
export function findAutoscalers({
  autoscalers,
}: KubernetesObjects): AutoscalersOf {
  return (kind, { name, namespace }) => {
    const found = autoscalers.find(
      ({ metadata, spec }) =>
        metadata.namespace === namespace &&
        spec?.scaleTargetRef?.kind === kind &&
        spec.scaleTargetRef.name === name,
    );
    return found && toAutoscaler(found);
  };
}

/** Autoscalers that need a look, as workloads of their own. The others are facts of what they scale. */
export function findUrgentAutoscalers(
  make: WorkloadFactory,
  { autoscalers }: KubernetesObjects,
): Workload[] {
  return autoscalers.flatMap(object => {
    const autoscaler = toAutoscaler(object);
    const { state } = autoscaler.verdict;
    return state === 'healthy' || state === 'scaledToZero'
      ? []
      : [
          make('HorizontalPodAutoscaler', object.metadata, autoscaler.verdict, {
            pods: [],
            images: [],
            ready: object.status?.currentReplicas,
            desired: object.status?.desiredReplicas,
            autoscaler,
          }),
        ];
  });
}
