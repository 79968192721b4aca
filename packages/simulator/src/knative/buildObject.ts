import { hash, uuid } from '../random';
import type { KubernetesObject, OwnerReference } from './KubernetesObject';

/** What a builder of objects has to be told; the rest of the metadata follows from it. */
export interface ObjectPlan {
  name: string;
  namespace?: string;
  /** ISO 8601, whole seconds. */
  created?: string;
  labels?: Readonly<Record<string, string>>;
  annotations?: Readonly<Record<string, string>>;
  /** The object that made this one and takes it along when it goes. */
  owner?: KubernetesObject;
}

/** When objects came to be whose plan does not tell. */
export const CREATED = '2026-03-02T08:14:09Z';

function toOwnerReference(owner: KubernetesObject): OwnerReference {
  return {
    apiVersion: owner.apiVersion,
    kind: owner.kind,
    name: owner.metadata.name,
    uid: owner.metadata.uid,
    controller: true,
    blockOwnerDeletion: true,
  };
}

/** Builds an object; UID and resource version depend on nothing but its group, kind, namespace and name. */
export function buildObject(
  type: Pick<KubernetesObject, 'apiVersion' | 'kind'>,
  plan: ObjectPlan,
  content: Pick<KubernetesObject, 'spec' | 'status'>,
): KubernetesObject {
  const { name, namespace, labels, annotations, owner } = plan;
  const group = type.apiVersion.split('/').slice(0, -1).join();
  const identity = `${group}/${type.kind}/${namespace ?? ''}/${name}`;
  return {
    ...type,
    metadata: {
      name,
      ...(namespace === undefined ? {} : { namespace }),
      uid: uuid(identity),
      resourceVersion: String(2_000_000 + (hash(identity) % 7_000_000)),
      generation: 1,
      creationTimestamp: plan.created ?? CREATED,
      ...(labels ? { labels } : {}),
      ...(annotations ? { annotations } : {}),
      ...(owner ? { ownerReferences: [toOwnerReference(owner)] } : {}),
    },
    ...content,
  };
}
