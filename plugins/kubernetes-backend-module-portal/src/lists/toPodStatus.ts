import type { PodStatusFetchResponse } from '@backstage/plugin-kubernetes-common';
import { z } from 'zod';
import type { KubernetesItem } from './KubernetesList';
import { parseQuantity } from './quantity';

type PodStatus = PodStatusFetchResponse['resources'][number];

/** Of a pod or container: cores for CPU, bytes for memory. */
interface Usage {
  CurrentUsage: number;
  RequestTotal: number;
  LimitTotal: number;
}

const amounts = z
  .object({ cpu: z.unknown(), memory: z.unknown() })
  .partial()
  .catch({});

const podSchema = z.object({
  spec: z.object({
    containers: z.array(
      z.object({
        name: z.string(),
        resources: z
          .object({ requests: amounts, limits: amounts })
          .partial()
          .catch({}),
      }),
    ),
  }),
});

const usageSchema = z.object({
  containers: z.array(z.object({ name: z.string(), usage: amounts })),
});

function add(a: Usage, b: Usage): Usage {
  return {
    CurrentUsage: a.CurrentUsage + b.CurrentUsage,
    RequestTotal: a.RequestTotal + b.RequestTotal,
    LimitTotal: a.LimitTotal + b.LimitTotal,
  };
}

const NONE: Usage = { CurrentUsage: 0, RequestTotal: 0, LimitTotal: 0 };

/**
 * What a pod uses, and what it asked for and may use, in the shape that the stock plugin expects of a fetcher.
 *
 * @param pod - as listed
 * @param metrics - the pod's item of `metrics.k8s.io`
 * @returns undefined when one of the two cannot be read
 */
export function toPodStatus(
  pod: KubernetesItem,
  metrics: KubernetesItem,
): PodStatus | undefined {
  const known = podSchema.safeParse(pod);
  const used = usageSchema.safeParse(metrics);
  if (!known.success || !used.success) {
    return undefined;
  }
  const containers = known.data.spec.containers.map(({ name, resources }) => {
    const usage = used.data.containers.find(each => each.name === name)?.usage;
    const measure = (what: 'cpu' | 'memory'): Usage => ({
      CurrentUsage: parseQuantity(usage?.[what]),
      RequestTotal: parseQuantity(resources.requests?.[what]),
      LimitTotal: parseQuantity(resources.limits?.[what]),
    });
    return {
      Container: name,
      CPUUsage: measure('cpu'),
      MemoryUsage: measure('memory'),
      measured: usage !== undefined,
    };
  });
  return {
    // The pod as the cluster sent it: what the client library calls V1Pod, with dates as texts.
    Pod: pod as unknown as PodStatus['Pod'],
    CPU: containers.map(each => each.CPUUsage).reduce(add, NONE),
    Memory: containers.map(each => each.MemoryUsage).reduce(add, NONE),
    Containers: containers
      .filter(({ measured }) => measured)
      .map(({ measured, ...container }) => container),
  };
}
