import type {
  EventConsumerFilter,
  MeshObjectRef,
} from '@internal/plugin-knative-event-mesh-common';
import type { EventTypeDetail } from '../catalog/readEventTypeDetail';
import { describeObject } from './meshObject';

/** One way that events take to one consumer. */
export interface Delivery {
  /** Different for all deliveries of an event type. */
  key: string;
  /** Component of the catalog that receives. */
  componentRef?: string;
  /** Its title, where the reader may see it. */
  title?: string;
  /** Label of the subscriber that ties it to a component. */
  kubernetesId?: string;
  /** Subscriber or address, in words, where it is known. */
  subscriber?: string;
  through?: MeshObjectRef;
  /** Absent = not known, empty = everything. */
  filters?: EventConsumerFilter[];
}

/** Deliveries of an event type: those that its facts name, and components that only relations know. */
export function listDeliveries(
  detail: Pick<EventTypeDetail, 'eventType' | 'related'>,
): Delivery[] {
  const { eventType, related } = detail;
  const components = eventType.consumerRefs.map(ref => ({
    ref,
    known: related.get(ref),
  }));
  const named = eventType.consumers.map((consumer, index): Delivery => {
    const { kubernetesId, subscriber, uri, through, filters } = consumer;
    const component = components.find(
      ({ known }) => kubernetesId && known?.kubernetesId === kubernetesId,
    );
    return {
      key: `fact-${index}`,
      componentRef: component?.ref,
      title: component?.known?.title,
      kubernetesId,
      subscriber: subscriber ? describeObject(subscriber) : uri,
      through,
      filters,
    };
  });
  const found = new Set(named.map(({ componentRef }) => componentRef));
  const others = components
    .filter(({ ref }) => !found.has(ref))
    .map(
      ({ ref, known }): Delivery => ({
        key: ref,
        componentRef: ref,
        title: known?.title,
      }),
    );
  return [...named, ...others];
}
