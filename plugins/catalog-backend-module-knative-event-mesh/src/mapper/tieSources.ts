import type { MeshObjectRef } from '@internal/plugin-knative-event-mesh-common';
import type { MeshEventType, MeshSource } from '../model/Mesh';

/** What Knative's source controllers write on the event types that they make. */
const SOURCE_NAME_LABEL = 'eventing.knative.dev/sourceName';

/**
 * A function that finds the event types which a source provides. Kinds of sources only say which types they can send, so
 * an event type counts when it is in the source's namespace, arrives where the source sends to, if that is known, and was
 * not made for another source.
 */
export function tieSources(
  eventTypes: readonly MeshEventType[],
  keyOf: (ref: MeshObjectRef) => string,
): (source: MeshSource) => MeshEventType[] {
  const byType = new Map<string, MeshEventType[]>();
  for (const eventType of eventTypes) {
    const key = `${eventType.namespace}/${eventType.type}`;
    const same = byType.get(key) ?? [];
    same.push(eventType);
    byType.set(key, same);
  }
  return source => {
    const sinkKey = source.sink && keyOf(source.sink);
    return [...new Set(source.providedTypes)]
      .flatMap(type => byType.get(`${source.namespace}/${type}`) ?? [])
      .filter(({ reference, labels }) => {
        const madeFor = labels[SOURCE_NAME_LABEL];
        return (
          (!sinkKey || (reference && keyOf(reference) === sinkKey)) &&
          (madeFor === undefined || madeFor === source.name)
        );
      });
  };
}
