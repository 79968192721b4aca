import type { KubernetesObject } from './KubernetesObject';

/** A reference to an object, as Knative writes it. */
export interface KReference {
  apiVersion: string;
  kind: string;
  name: string;
  namespace?: string;
}

/** Where events go: an object, an address, or a path at an object. */
export interface Destination {
  ref?: KReference;
  uri?: string;
}

/** Refers to an object. */
export function refTo({
  apiVersion,
  kind,
  metadata,
}: KubernetesObject): KReference {
  const { name, namespace } = metadata;
  return { apiVersion, kind, name, ...(namespace ? { namespace } : {}) };
}
