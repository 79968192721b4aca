import type { OwnerReference } from '../../knative/KubernetesObject';

/** What every object says about itself. Times are RFC 3339 without fractions. */
export interface ObjectMeta {
  name: string;
  /** Absent for objects of the whole cluster. */
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
  generation?: number;
  creationTimestamp?: string;
  deletionTimestamp?: string;
  deletionGracePeriodSeconds?: number;
  labels?: Readonly<Record<string, string>>;
  annotations?: Readonly<Record<string, string>>;
  ownerReferences?: readonly OwnerReference[];
}

/** Any object of any kind, as a cluster serves it. */
export type ClusterObject = {
  apiVersion: string;
  kind: string;
  metadata: ObjectMeta;
} & Record<string, unknown>;

/** The part of an `apiVersion` before the slash; empty for the core group. */
export function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
}
