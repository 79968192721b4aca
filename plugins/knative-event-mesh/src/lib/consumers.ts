import type {
  EventConsumer,
  MeshObjectRef,
} from '@internal/plugin-knative-event-mesh-common';
import type { EventType } from '../catalog/EventType';

const objectKey = ({ group, kind, namespace, name }: MeshObjectRef) =>
  `${kind}.${group}:${namespace}/${name}`;

/** Stands for the one that events are delivered to: the same for all Triggers and Subscriptions that deliver to it. */
export function consumerKey(consumer: EventConsumer): string {
  const { kubernetesId, subscriber, uri, through } = consumer;
  if (kubernetesId) {
    return kubernetesId;
  }
  const object = subscriber ?? through;
  return uri ?? (object ? objectKey(object) : '');
}

/** How many things an event type is delivered to. A component is one, however many Triggers deliver to it. */
export function countConsumers(
  eventType: Pick<EventType, 'consumers' | 'consumerRefs'>,
): number {
  const keys = new Set(eventType.consumers.map(consumerKey));
  return Math.max(keys.size, eventType.consumerRefs.length);
}
