import type { Entity } from '@backstage/catalog-model';
import {
  KUBERNETES_ANNOTATION,
  KUBERNETES_LABEL_SELECTOR_QUERY_ANNOTATION,
} from '@backstage/plugin-kubernetes-common';

/** Annotation that narrows the question to one namespace. */
export const NAMESPACE_ANNOTATION = 'backstage.io/kubernetes-namespace';
/** Annotation that names one cluster. */
export const CLUSTER_ANNOTATION = 'backstage.io/kubernetes-cluster';

/** What the portal asks the clusters for an entity. */
export interface ClusterQuestion {
  selector: string;
  /** The annotation that the selector comes from. */
  annotation: string;
  /** Left out: all namespaces that the portal may read. */
  namespace?: string;
  /** Left out: all clusters. */
  cluster?: string;
}

/** What the clusters are asked for an entity, by the same rules as in the backend. */
export function findQuestion({ metadata }: Entity): ClusterQuestion {
  const annotations = metadata.annotations ?? {};
  const selector = annotations[KUBERNETES_LABEL_SELECTOR_QUERY_ANNOTATION];
  const id = annotations[KUBERNETES_ANNOTATION] || metadata.name;
  return {
    selector: selector || `${KUBERNETES_ANNOTATION}=${id}`,
    annotation: selector
      ? KUBERNETES_LABEL_SELECTOR_QUERY_ANNOTATION
      : KUBERNETES_ANNOTATION,
    namespace: annotations[NAMESPACE_ANNOTATION] || undefined,
    cluster: annotations[CLUSTER_ANNOTATION] || undefined,
  };
}

/** The same question for people with access to a cluster; quoted for a shell. */
export function toKubectl({ selector, namespace }: ClusterQuestion): string {
  const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  return [
    'kubectl get all',
    namespace ? `--namespace ${quote(namespace)}` : '--all-namespaces',
    `--selector ${quote(selector)}`,
  ].join(' ');
}
