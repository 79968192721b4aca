import type {
  EventConsumerFilter,
  MeshObjectRef,
} from '@internal/plugin-knative-event-mesh-common';
import type { EventTypeDetail } from '../catalog/readEventTypeDetail';
import { findRecipients } from './findRecipients';
import { describeObject } from './meshObject';

/** A component, as far as the reader may see it. */
export interface Recipient {
  ref: string;
  /** Its title, where the reader may see it. */
  title?: string;
}

/** One way that events take to one consumer. */
export interface Delivery {
  /** Different for all deliveries of an event type. */
  key: string;
  /** Components of the catalog that receive. */
  recipients: Recipient[];
  /** Components that may receive this way, where nothing tells for sure. */
  possible: Recipient[];
  /** Whether several components have the id, and all of them say to run elsewhere. */
  isAmbiguous: boolean;
  /** Label of the subscriber that ties it to a component. */
  kubernetesId?: string;
  /** Subscriber or address, in words, where it is known. */
  subscriber?: string;
  /** Whether the subscriber could not be read, so that nobody knows its component. */
  isUnreadable?: boolean;
  through?: MeshObjectRef;
  /** Absent = not known, empty = everything. */
  filters?: EventConsumerFilter[];
}

/** Deliveries of an event type: those that its facts name, and components that only relations know. */
export function listDeliveries(
  detail: Pick<EventTypeDetail, 'eventType' | 'related'>,
): Delivery[] {
  const { eventType, related } = detail;
  const toRecipient = (ref: string): Recipient => ({
    ref,
    title: related.get(ref)?.title,
  });
  const named = eventType.consumers.map((consumer, index): Delivery => {
    const { kubernetesId, subscriber, unreadable, uri, through, filters } =
      consumer;
    const { certain, possible, isAmbiguous } = findRecipients(detail, consumer);
    return {
      key: `fact-${index}`,
      recipients: certain.map(({ ref }) => toRecipient(ref)),
      possible: possible.map(toRecipient),
      isAmbiguous,
      kubernetesId,
      isUnreadable: unreadable,
      subscriber: subscriber ? describeObject(subscriber) : uri,
      through,
      filters,
    };
  });
  // What a row may be about already has no row of its own: it would look like a consumer more.
  const mentioned = new Set(
    named.flatMap(({ recipients, possible }) =>
      [...recipients, ...possible].map(({ ref }) => ref),
    ),
  );
  const others = eventType.consumerRefs
    .filter(ref => !mentioned.has(ref))
    .map(
      (ref): Delivery => ({
        key: ref,
        recipients: [toRecipient(ref)],
        possible: [],
        isAmbiguous: false,
      }),
    );
  return [...named, ...others];
}
