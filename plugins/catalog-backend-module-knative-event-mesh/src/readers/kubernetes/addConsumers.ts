import type {
  EventConsumer,
  MeshObjectRef,
} from '@internal/plugin-knative-event-mesh-common';
import type { MeshEventType } from '../../model/Mesh';
import { toRef } from '../../model/refs';
import type { Delivery } from './deliveries';
import type { Subscribers } from './readSubscribers';

function toConsumer(
  { subscriber, uri, through, filter }: Delivery,
  { kubernetesIdOf, isUnreadable }: Subscribers,
): EventConsumer {
  const kubernetesId = subscriber && kubernetesIdOf(subscriber);
  return {
    ...(kubernetesId && { kubernetesId }),
    ...(subscriber && { subscriber: toRef(subscriber) }),
    ...(subscriber && isUnreadable(subscriber) && { unreadable: true }),
    ...(uri && { uri }),
    through,
    filters: filter.conditions,
  };
}

/**
 * The event types with everything that their events can be delivered to. Where a filter depends on what is not known of
 * a type, it counts as met; the filter is shown beside the consumer.
 */
export function addConsumers(
  eventTypes: readonly MeshEventType[],
  deliveries: readonly Delivery[],
  subscribers: Subscribers,
  keyOf: (ref: MeshObjectRef) => string,
): MeshEventType[] {
  const byPlace = new Map<string, Delivery[]>();
  for (const delivery of deliveries) {
    const same = byPlace.get(delivery.from) ?? [];
    same.push(delivery);
    byPlace.set(delivery.from, same);
  }
  return eventTypes.map(eventType => ({
    ...eventType,
    consumers: (
      (eventType.reference && byPlace.get(keyOf(eventType.reference))) ??
      []
    )
      .filter(({ subscriber, uri }) => subscriber || uri)
      .filter(({ filter }) => filter.judge(eventType) !== 'no')
      .map(delivery => toConsumer(delivery, subscribers)),
  }));
}
