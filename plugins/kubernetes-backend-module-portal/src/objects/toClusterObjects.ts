import type {
  ClientCurrentResourceUsage,
  ClientPodStatus,
  ClusterObjects,
  FetchResponse,
  PodStatusFetchResponse,
} from '@backstage/plugin-kubernetes-common';
import type {
  ClusterDetails,
  FetchResponseWrapper,
} from '@backstage/plugin-kubernetes-node';

type PodStatus = PodStatusFetchResponse['resources'][number];

function isPodStatus(
  response: FetchResponse,
): response is PodStatusFetchResponse {
  return response.type === 'podstatus';
}

function toUsage(usage: PodStatus['CPU']): ClientCurrentResourceUsage {
  // JSON has no large whole numbers.
  const send = (value: number | bigint) =>
    typeof value === 'bigint' ? value.toString() : value;
  return {
    currentUsage: send(usage.CurrentUsage),
    requestTotal: send(usage.RequestTotal),
    limitTotal: send(usage.LimitTotal),
  };
}

function toPodMetrics(status: PodStatus): ClientPodStatus {
  return {
    pod: status.Pod,
    cpu: toUsage(status.CPU),
    memory: toUsage(status.Memory),
    containers: status.Containers.map(container => ({
      container: container.Container,
      cpuUsage: toUsage(container.CPUUsage),
      memoryUsage: toUsage(container.MemoryUsage),
    })),
  };
}

/** What the page gets of one cluster; nothing about how the cluster is reached. */
export function toClusterObjects(
  cluster: ClusterDetails,
  objects: FetchResponseWrapper,
  metrics: FetchResponseWrapper,
): ClusterObjects {
  const { name, title, dashboardUrl, dashboardApp, dashboardParameters } =
    cluster;
  return {
    cluster: {
      name,
      ...(title && { title }),
      ...(dashboardUrl && { dashboardUrl }),
      ...(dashboardApp && { dashboardApp }),
      ...(dashboardParameters && { dashboardParameters }),
    },
    podMetrics: metrics.responses
      .filter(isPodStatus)
      .flatMap(({ resources }) => resources.map(toPodMetrics)),
    resources: objects.responses,
    errors: [...objects.errors, ...metrics.errors],
  };
}

/** Whether there is something to show or to say about a cluster. The page leaves out the others, as in stock. */
export function isWorthShowing({ errors, resources }: ClusterObjects): boolean {
  return (
    errors.length > 0 ||
    resources.some(response => response.resources.length > 0)
  );
}
