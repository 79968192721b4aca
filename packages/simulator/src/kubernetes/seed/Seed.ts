import type { AcmeCluster } from '../../acme';
import { uuid } from '../../random';
import type { OwnerReference } from '../../knative/KubernetesObject';
import { groupOf, type ClusterObject } from '../cluster/ClusterObject';

/** What everything in a cluster is made from. */
export interface Seed {
  cluster: AcmeCluster;
  /** Ages count from here, in unix milliseconds. */
  startedAt: number;
}

/** What the metadata of an object follows from. */
export interface MetaPlan {
  apiVersion: string;
  kind: string;
  name: string;
  namespace?: string;
  /** Seconds since it was made. */
  age: number;
  labels?: Readonly<Record<string, string>>;
  annotations?: Readonly<Record<string, string>>;
  /** What made it. */
  owner?: ClusterObject;
}

/** Spans of time in seconds. */
export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The point in time so many seconds before the start, in RFC 3339. */
export function ago(seed: Seed, seconds: number): string {
  return new Date(Math.floor(seed.startedAt / 1000 - seconds) * 1000)
    .toISOString()
    .replace('.000Z', 'Z');
}

function ownerReference(owner: ClusterObject): OwnerReference {
  return {
    apiVersion: owner.apiVersion,
    kind: owner.kind,
    name: owner.metadata.name,
    uid: owner.metadata.uid ?? '',
    controller: true,
    blockOwnerDeletion: true,
  };
}

/** An object with the metadata of a plan. Its UID depends on nothing but cluster, kind, namespace and name. */
export function buildObject(
  seed: Seed,
  plan: MetaPlan,
  content: Readonly<Record<string, unknown>>,
): ClusterObject {
  const { apiVersion, kind, name, namespace, age, owner } = plan;
  const identity = [groupOf(apiVersion), kind, namespace ?? '', name].join('/');
  return {
    apiVersion,
    kind,
    metadata: {
      name,
      ...(namespace ? { namespace } : {}),
      uid: uuid(`${seed.cluster.name}/${identity}`),
      creationTimestamp: ago(seed, age),
      ...(plan.labels ? { labels: plan.labels } : {}),
      ...(plan.annotations ? { annotations: plan.annotations } : {}),
      ...(owner ? { ownerReferences: [ownerReference(owner)] } : {}),
    },
    ...content,
  };
}
