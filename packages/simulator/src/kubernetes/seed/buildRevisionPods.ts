import type { ClusterObject } from '../cluster/ClusterObject';
import { readList, readNumber, readText } from '../cluster/readField';
import { buildDeployment, REVISION } from './buildDeployment';
import type { Seed } from './Seed';
import type { PodPlan } from './WorkloadPlan';

const QUEUE_PROXY = 'registry.acme.example/knative/queue:v1.19.4';

/** The Deployment that Knative Serving makes for a revision, which has no pods while nobody asks for it. */
export function buildRevisionPods(
  seed: Seed,
  revision: ClusterObject,
): ClusterObject[] {
  const { name, namespace = '', labels, creationTimestamp } = revision.metadata;
  const age = Math.floor(
    (seed.startedAt - Date.parse(creationTimestamp ?? '')) / 1000,
  );
  const replicas = readNumber(revision, 'status.actualReplicas');
  const pods = Array.from(
    { length: replicas },
    (): PodPlan => ({ state: 'running', age: Math.min(age, 5400) }),
  );
  const objects = buildDeployment(seed, {
    name: `${name}-deployment`,
    namespace,
    replicas,
    labels: {
      ...labels,
      app: name,
      'serving.knative.dev/revision': name,
    },
    containers: [
      ...readList(revision, 'spec.containers').map(container => ({
        name: readText(container, 'name'),
        image: readText(container, 'image'),
      })),
      { name: 'queue-proxy', image: QUEUE_PROXY },
    ],
    owner: revision,
    plan: { age, deployed: age, pods, previousTag: '' },
  });
  // A revision never changes, so that there is no ReplicaSet from before.
  return objects.filter(
    object =>
      object.kind !== 'ReplicaSet' ||
      object.metadata.annotations?.['deployment.kubernetes.io/revision'] ===
        String(REVISION),
  );
}
