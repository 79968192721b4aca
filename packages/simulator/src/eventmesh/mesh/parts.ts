import { z } from 'zod';
import type { KubernetesObject } from '../../knative';
import type { GroupKindNamespacedName, Names } from './EventMesh';

const APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** The group in an `apiVersion`, or what is there in place of one: `v1` in the core group. */
export function groupOf(apiVersion: string): string {
  return apiVersion.split('/')[0];
}

/** Labels or annotations in the order of their names, as Go writes maps. */
export function toNames(names: Names | undefined): Names {
  const entries = Object.entries(names ?? {}).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

/** Annotations without the one by which kubectl remembers what it applied. */
export function toAnnotations({ metadata }: KubernetesObject): Names {
  const { [APPLIED]: _, ...others } = metadata.annotations ?? {};
  return toNames(others);
}

/** `<namespace>/<name>`. */
export function namespacedName(owner: {
  namespace: string;
  name: string;
}): string {
  return `${owner.namespace}/${owner.name}`;
}

/** What is the same for everything on the wire. */
export function toIdentity({ metadata }: KubernetesObject) {
  const { name, namespace = '', uid } = metadata;
  return { name, namespace, uid };
}

const referenceSchema = z.object({
  apiVersion: z.string(),
  kind: z.string(),
  name: z.string(),
});

/** A reference as it is sent: its namespace is that of the object that has it, whatever it says itself. */
export function toReference(
  owner: KubernetesObject,
  reference: unknown,
): GroupKindNamespacedName | undefined {
  const { success, data } = referenceSchema.safeParse(reference);
  if (!success) {
    return undefined;
  }
  return {
    group: groupOf(data.apiVersion),
    kind: data.kind,
    name: data.name,
    namespace: owner.metadata.namespace ?? '',
  };
}

/** Identifies an object by group, kind, namespace and name. */
export function keyOf(reference: GroupKindNamespacedName): string {
  const { group, kind, namespace, name } = reference;
  return JSON.stringify([group, kind, namespace, name]);
}
