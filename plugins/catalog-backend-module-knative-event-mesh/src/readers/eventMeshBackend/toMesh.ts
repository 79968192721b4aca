import type { MeshObjectRef } from '@internal/plugin-knative-event-mesh-common';
import type { z } from 'zod';
import type { Mesh, MeshObject } from '../../model/Mesh';
import { EVENTING_GROUP, toRef } from '../../model/refs';
import { parseItems } from '../parseItems';
import {
  wireBroker,
  wireEventType,
  wireSource,
  wireSubscribable,
  type wireMesh,
} from './answerSchemas';

type Provider = MeshObject & { providedEventTypes: string[] };

function withoutProvided({ providedEventTypes: _, ...object }: Provider) {
  return object;
}

/** What an event type without a reference arrives at, by the brokers and channels that claim it. */
function findClaims(
  providers: readonly Provider[],
): Map<string, MeshObjectRef> {
  const claims = new Map<string, MeshObjectRef>();
  for (const provider of providers) {
    for (const id of provider.providedEventTypes) {
      if (!claims.has(id)) {
        claims.set(id, toRef(provider));
      }
    }
  }
  return claims;
}

/** The mesh that an answer describes. */
export function toMesh(answer: z.infer<typeof wireMesh>): Mesh {
  const brokers = parseItems(wireBroker, answer.brokers);
  const channels = parseItems(wireSubscribable, answer.subscribables);
  const sources = parseItems(wireSource, answer.sources);
  const eventTypes = parseItems(wireEventType, answer.eventTypes);
  const brokerObjects = brokers.items.map(broker => ({
    ...broker,
    group: EVENTING_GROUP,
    kind: 'Broker',
  }));
  const claims = findClaims([...brokerObjects, ...channels.items]);
  return {
    brokers: brokerObjects.map(withoutProvided),
    channels: channels.items.map(withoutProvided),
    sources: sources.items.map(
      ({ providedEventTypeTypes, sink, ...source }) => ({
        ...source,
        providedTypes: providedEventTypeTypes,
        ...(sink && { sink }),
      }),
    ),
    eventTypes: eventTypes.items.map(
      ({ consumedBy, schemaURL, reference, ...eventType }) => ({
        ...eventType,
        group: EVENTING_GROUP,
        kind: 'EventType',
        schemaUrl: schemaURL,
        reference:
          reference ?? claims.get(`${eventType.namespace}/${eventType.name}`),
        consumers: consumedBy.map(kubernetesId => ({ kubernetesId })),
      }),
    ),
    skipped:
      brokers.skipped + channels.skipped + sources.skipped + eventTypes.skipped,
    unreadableSubscribers: 0,
  };
}
