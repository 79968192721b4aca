import type { AutoscalerObject, MetricObject } from '../objects';
import { verdict, type Verdict } from './Verdict';

/** A metric of an autoscaler: what it is, is at, and should be at. Texts as Kubernetes writes them. */
export interface ScalingMetric {
  name: string;
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

const sourcesOf = (metric: MetricObject) =>
  [
    metric.resource,
    metric.containerResource,
    metric.pods && { ...metric.pods, name: metric.pods.metric?.name },
    metric.object && { ...metric.object, name: metric.object.metric?.name },
    metric.external && {
      ...metric.external,
      name: metric.external.metric?.name,
    },
  ].flatMap(source => (source?.name ? [{ ...source, name: source.name }] : []));

/** The metrics of an autoscaler; those without a measurement keep their target. */
export function findMetrics({
  spec,
  status,
}: AutoscalerObject): ScalingMetric[] {
  const current = (status?.currentMetrics ?? []).flatMap(sourcesOf);
  return (spec?.metrics ?? []).flatMap(sourcesOf).map(({ name, target }) => ({
    name,
    target: measured(target),
    current: measured(current.find(each => each.name === name)?.current),
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
