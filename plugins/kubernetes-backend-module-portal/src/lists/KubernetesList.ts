import type { JsonObject } from '@backstage/types';

/** An object of a cluster. Only what every object has is known of it. */
export interface KubernetesItem extends JsonObject {
  apiVersion?: string;
  kind?: string;
  metadata: JsonObject & { name: string; namespace?: string };
}

/** A list of objects of one kind, as a cluster answered. */
export interface KubernetesList {
  /** False when the cluster does not know the API, as with custom resources that are not installed. */
  installed: boolean;
  items: KubernetesItem[];
  /** How many items could not be read and are left out. */
  skipped: number;
}
