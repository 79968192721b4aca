import { z } from 'zod';
import { condition, listOf, number, part, text } from './fields';
import { metadata } from './metadata';

const value = part(
  z.object({ averageUtilization: number, averageValue: text, value: text }),
);

/** What tells metrics of the same name apart; only compared, so that its shape does not matter. */
const identity = part(z.object({ name: text, selector: z.unknown() }));

/** A metric as target (`target`) or as measured (`current`); which of the parts is there depends on its type. */
const metric = z.object({
  type: text,
  resource: part(z.object({ name: text, current: value, target: value })),
  containerResource: part(
    z.object({ name: text, container: text, current: value, target: value }),
  ),
  pods: part(
    z.object({
      metric: identity,
      current: value,
      target: value,
    }),
  ),
  object: part(
    z.object({
      describedObject: z.unknown(),
      metric: identity,
      current: value,
      target: value,
    }),
  ),
  external: part(
    z.object({
      metric: identity,
      current: value,
      target: value,
    }),
  ),
});

/** A HorizontalPodAutoscaler of autoscaling/v2. */
export const autoscalerObject = z.object({
  metadata,
  spec: part(
    z.object({
      minReplicas: number,
      maxReplicas: number,
      scaleTargetRef: part(z.object({ kind: text, name: text })),
      metrics: listOf(metric),
    }),
  ),
  status: part(
    z.object({
      currentReplicas: number,
      desiredReplicas: number,
      currentMetrics: listOf(metric),
      conditions: listOf(condition),
    }),
  ),
});

/** A HorizontalPodAutoscaler as the cluster describes it. */
export type AutoscalerObject = z.output<typeof autoscalerObject>;
/** One of the metrics of an autoscaler. */
export type MetricObject = z.output<typeof metric>;
