import type { AutoscalerObject, MetricObject } from '../objects';
import { verdict, type Verdict } from './Verdict';

/** A metric of an autoscaler: what it is, is at, and should be at. Texts as Kubernetes writes them. */
export interface ScalingMetric {
  name: string;
  /** Where it is that of one container of each pod. */
  container?: string;
  current?: string;
  target?: string;
}

function measured(value?: {
  averageUtilization?: number;
  averageValue?: string;
  value?: string;
}): string | undefined {
  return value?.averageUtilization !== undefined
    ? `${value.averageUtilization} %`
    : value?.averageValue ?? value?.value;
}

/** Where a metric is measured, by type, with everything that tells it from others of the same name. */
function toSources(metric: MetricObject) {
  const { resource, containerResource, pods, object, external } = metric;
  const container = containerResource?.container;
  const sources = [
    { found: resource, name: resource?.name, id: ['resource'] },
    {
      found: containerResource,
      name: containerResource?.name,
      container,
      id: ['container', container],
    },
    { found: pods, name: pods?.metric?.name, id: ['pods', pods?.metric] },
    {
      found: object,
      name: object?.metric?.name,
      id: ['object', object?.metric, object?.describedObject],
    },
    {
      found: external,
      name: external?.metric?.name,
      id: ['external', external?.metric],
    },
  ];
  return sources.flatMap(({ found, name, id, ...more }) =>
    found && name
      ? [
          {
            ...more,
            name,
            id: JSON.stringify([name, ...id]),
            current: found.current,
            target: found.target,
          },
        ]
      : [],
  );
}

/** The metrics of an autoscaler; those without a measurement keep their target. */
export function findMetrics({
  spec,
  status,
}: AutoscalerObject): ScalingMetric[] {
  const current = (status?.currentMetrics ?? []).flatMap(toSources);
  return (spec?.metrics ?? [])
    .flatMap(toSources)
    .map(({ id, name, container, target }) => ({
      name,
      container,
      target: measured(target),
      current: measured(current.find(each => each.id === id)?.current),
    }));
}

/** How an autoscaler does: it can scale, it has reached its limit, or it does not know what to do. */
export function judgeAutoscaler(autoscaler: AutoscalerObject): Verdict {
  const { spec, status } = autoscaler;
  if (!status) {
    return verdict('unknown', 'noStatus');
  }
  const find = (type: string) =>
    status.conditions.find(condition => condition.type === type);
  const active = find('ScalingActive');
  if (active?.status === 'False') {
    return active.reason === 'ScalingDisabled'
      ? verdict('scaledToZero', 'autoscalerOff', { message: active.message })
      : verdict('degraded', 'autoscalerNoMetrics', { message: active.message });
  }
  const able = find('AbleToScale');
  if (able?.status === 'False' && able.reason !== 'BackoffBoth') {
    return verdict('degraded', 'autoscalerBlocked', { message: able.message });
  }
  const max = spec?.maxReplicas;
  const limited = find('ScalingLimited');
  const isLimited = limited
    ? limited.status === 'True' && limited.reason === 'TooManyReplicas'
    : max !== undefined &&
      max > (spec?.minReplicas ?? 1) &&
      (status.currentReplicas ?? 0) >= max;
  return isLimited
    ? verdict('atLimit', 'autoscalerAtLimit', {
        limit: max === undefined ? undefined : String(max),
        message: limited?.message,
      })
    : verdict('healthy');
}
