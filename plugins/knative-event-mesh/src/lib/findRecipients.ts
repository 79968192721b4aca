import type { EventConsumer } from '@internal/plugin-knative-event-mesh-common';
import type { RelatedEntity } from '../catalog/listRelated';
import type { EventTypeDetail } from '../catalog/readEventTypeDetail';
import { hasSameId, runsThere } from './workload';

/** Which components a consumer of an event type belongs to. */
export interface Recipients {
  /** Components that it certainly belongs to. */
  certain: RelatedEntity[];
  /** References of those that it may belong to, where nothing tells: the reader may not see them, or they run elsewhere. */
  possible: string[];
  /** Whether several components have its id, and all of them say to run elsewhere. */
  isAmbiguous: boolean;
}

/**
 * Finds the components of a consumer. Relations say which components receive an event type, but not through which of its
 * consumers: that follows from id and namespace, as in the backend, as far as the reader may see the components.
 */
export function findRecipients(
  detail: Pick<EventTypeDetail, 'eventType' | 'related'>,
  consumer: EventConsumer,
): Recipients {
  const { eventType, related } = detail;
  const { consumerRefs, consumers } = eventType;
  const hidden = consumerRefs.filter(ref => !related.has(ref));
  const withId = consumerRefs
    .flatMap(ref => related.get(ref) ?? [])
    .filter(component => hasSameId(consumer, component));
  const near = withId.filter(each => runsThere(eventType, consumer, each));

  if (!consumer.kubernetesId) {
    return { certain: [], possible: [], isAmbiguous: false };
  }
  if (near.length > 0) {
    return { certain: near, possible: [], isAmbiguous: false };
  }
  if (withId.length !== 1) {
    return {
      certain: [],
      possible: hidden,
      isAmbiguous: withId.length > 1,
    };
  }
  // Receives without running near any consumer: only a component without a namesake does.
  const [only] = withId;
  return consumers.some(other => runsThere(eventType, other, only))
    ? { certain: [], possible: [only.ref, ...hidden], isAmbiguous: false }
    : { certain: [only], possible: [], isAmbiguous: false };
}
