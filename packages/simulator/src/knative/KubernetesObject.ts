/** Names in a Kubernetes object's `ownerReferences`. */
export interface OwnerReference {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
  controller: boolean;
  blockOwnerDeletion: boolean;
}

/** An object as the API server of a Kubernetes cluster stores it, in the version it is stored in. */
export interface KubernetesObject {
  /** `<group>/<version>`, or `<version>` alone in the core group. */
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    /** Absent on objects of the whole cluster. */
    namespace?: string;
    uid: string;
    resourceVersion: string;
    generation: number;
    /** ISO 8601, whole seconds. */
    creationTimestamp: string;
    labels?: Readonly<Record<string, string>>;
    annotations?: Readonly<Record<string, string>>;
    ownerReferences?: readonly OwnerReference[];
  };
  spec?: Readonly<Record<string, unknown>>;
  status?: Readonly<Record<string, unknown>>;
}
