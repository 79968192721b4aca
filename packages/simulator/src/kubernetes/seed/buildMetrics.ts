import type { ClusterObject } from '../cluster/ClusterObject';
import { readList, readText } from '../cluster/readField';
import { usageOf } from './containerResources';
import { ago, buildObject, type Seed } from './Seed';

const WINDOW = { window: '15.04s' };

/** What the pods that run use at the moment, and the nodes. */
export function buildMetrics(
  seed: Seed,
  objects: readonly ClusterObject[],
): ClusterObject[] {
  const apiVersion = 'metrics.k8s.io/v1beta1';
  const timestamp = ago(seed, 11);
  const pods = objects.filter(
    object =>
      object.kind === 'Pod' &&
      readList(object, 'status.containerStatuses').some(status =>
        readText(status, 'state.running.startedAt'),
      ),
  );
  return [
    ...pods.map(pod => {
      const { name, namespace, labels } = pod.metadata;
      return buildObject(
        seed,
        { apiVersion, kind: 'PodMetrics', name, namespace, age: 0, labels },
        {
          timestamp,
          ...WINDOW,
          containers: readList(pod, 'spec.containers').map(container => ({
            name: readText(container, 'name'),
            usage: usageOf(readText(container, 'name'), name),
          })),
        },
      );
    }),
    ...seed.cluster.nodes.map(name =>
      buildObject(
        seed,
        { apiVersion, kind: 'NodeMetrics', name, age: 0 },
        { timestamp, ...WINDOW, usage: { cpu: '3120m', memory: '12870Mi' } },
      ),
    ),
  ];
}
