import type { Entity } from '@backstage/catalog-model';
import {
  KUBERNETES_ANNOTATION,
  KUBERNETES_LABEL_SELECTOR_QUERY_ANNOTATION,
} from '@backstage/plugin-kubernetes-common';

/** What an entity's annotations ask clusters for. */
export interface EntityQuestion {
  serviceId: string;
  labelSelector: string;
  /** Absent: all namespaces. */
  namespace?: string;
}

/** As the stock plugin reads the annotations: the selector as it is, or else the id, or else the entity's name. */
export function entityQuestion({ metadata }: Entity): EntityQuestion {
  const annotations = metadata.annotations ?? {};
  const serviceId = annotations[KUBERNETES_ANNOTATION] || metadata.name;
  return {
    serviceId,
    labelSelector:
      annotations[KUBERNETES_LABEL_SELECTOR_QUERY_ANNOTATION] ||
      `${KUBERNETES_ANNOTATION}=${serviceId}`,
    namespace: annotations['backstage.io/kubernetes-namespace'] || undefined,
  };
}
