import type { MeshObjectRef } from '@internal/plugin-knative-event-mesh-common';
import type { z } from 'zod';
import { EVENTING_GROUP, MESSAGING_GROUP, refKey } from '../../model/refs';
import { allOf, type TriggerFilter } from './filters/TriggerFilter';
import { parseFilters } from './filters/parseFilters';
import type {
  destination,
  subscriptionObject,
  triggerObject,
} from './objectSchemas';
import { publicAddress } from './publicAddress';
import type { SubscriberRef } from './readSubscribers';
import { toObjectRef } from './toObjectRef';

/** That events arriving somewhere are handed on. */
export interface Delivery {
  /** Key of the broker or channel. */
  from: string;
  /** The Trigger or Subscription. */
  through: MeshObjectRef;
  filter: TriggerFilter;
  subscriber?: SubscriberRef;
  /** An address, without what may be secret in it. */
  uri?: string;
}

type Destination = z.infer<typeof destination>;

function toTarget(
  target: Destination,
  namespace: string,
): Pick<Delivery, 'subscriber' | 'uri'> {
  const ref = target?.ref;
  if (ref) {
    return {
      subscriber: {
        ...toObjectRef(ref, namespace),
        apiVersion: ref.apiVersion ?? 'v1',
      },
    };
  }
  const uri = publicAddress(target?.uri);
  return uri ? { uri } : {};
}

/** What a Trigger delivers. */
export function triggerDelivery({
  metadata,
  spec,
}: z.infer<typeof triggerObject>): Delivery | undefined {
  const { namespace, name } = metadata;
  const broker =
    spec.brokerRef ?? (spec.broker && { kind: 'Broker', name: spec.broker });
  if (!broker) {
    return undefined;
  }
  const ref = toObjectRef(
    { apiVersion: undefined, namespace: undefined, ...broker },
    namespace,
    EVENTING_GROUP,
  );
  return {
    from: refKey(ref),
    through: { group: EVENTING_GROUP, kind: 'Trigger', namespace, name },
    filter: parseFilters(spec),
    ...toTarget(spec.subscriber, namespace),
  };
}

/** What a Subscription delivers: everything that arrives at its channel. */
export function subscriptionDelivery(
  { metadata, spec }: z.infer<typeof subscriptionObject>,
  keyOf: (ref: MeshObjectRef) => string,
): Delivery {
  const { namespace, name } = metadata;
  return {
    from: keyOf(toObjectRef(spec.channel, namespace, MESSAGING_GROUP)),
    through: { group: MESSAGING_GROUP, kind: 'Subscription', namespace, name },
    filter: allOf([]),
    ...toTarget(spec.subscriber, namespace),
  };
}
