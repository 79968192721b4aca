import { DEFAULT_NAMESPACE, type Entity } from '@backstage/catalog-model';
import type { EventConsumer } from '@internal/plugin-knative-event-mesh-common';
import type { EventType } from '../catalog/EventType';

const KUBERNETES_ID = 'backstage.io/kubernetes-id';
const KUBERNETES_NAMESPACE = 'backstage.io/kubernetes-namespace';

/** What ties a component to its workload in a cluster. */
export interface Workload {
  /** Annotation `backstage.io/kubernetes-id`. */
  kubernetesId?: string;
  /** Annotation `backstage.io/kubernetes-namespace`, or else the component's own namespace. */
  kubernetesNamespace: string;
}

/** What a component says about its workload. */
export function readWorkload({ metadata }: Entity): Workload {
  const { annotations = {}, namespace = DEFAULT_NAMESPACE } = metadata;
  return {
    kubernetesId: annotations[KUBERNETES_ID],
    kubernetesNamespace: annotations[KUBERNETES_NAMESPACE] ?? namespace,
  };
}

/** Whether a consumer has the id of a component. */
export function hasSameId(
  consumer: EventConsumer,
  { kubernetesId }: Workload,
): boolean {
  return kubernetesId !== undefined && consumer.kubernetesId === kubernetesId;
}

/** What is in front of the namespaces of an event type's environment in the catalog. */
function namespacePrefix(
  { namespace }: Pick<EventType, 'namespace'>,
  inCluster: string,
): string {
  return namespace.endsWith(inCluster)
    ? namespace.slice(0, -inCluster.length)
    : '';
}

/**
 * Whether a component says to run where a consumer with its id is: in the consumer's namespace, or how the catalog calls
 * that. A consumer that does not say where it is, is where the event type is. The rule of the backend, which makes the
 * relations.
 */
export function runsThere(
  eventType: Pick<EventType, 'namespace' | 'object'>,
  consumer: EventConsumer,
  workload: Workload,
): boolean {
  const own = eventType.object?.split('/')[0] ?? eventType.namespace;
  const where = consumer.subscriber?.namespace ?? own;
  const inCatalog =
    where === own
      ? eventType.namespace
      : `${namespacePrefix(eventType, own)}${where}`;
  return (
    hasSameId(consumer, workload) &&
    [where, inCatalog].includes(workload.kubernetesNamespace)
  );
}
