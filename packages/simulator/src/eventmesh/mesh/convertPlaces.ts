import type { KubernetesObject } from '../../knative';
import type { MeshBroker, MeshEventType, MeshSubscribable } from './EventMesh';
import { listDefined } from './listDefined';
import {
  groupOf,
  keyOf,
  namespacedName,
  toAnnotations,
  toIdentity,
  toNames,
} from './parts';

/** Finds the event types that arrive at an object. */
export type FindArriving = (
  place: KubernetesObject,
) => readonly MeshEventType[];

/** Prepares the search for the event types that arrive at a broker or a channel. */
export function indexByPlace(
  eventTypes: readonly MeshEventType[],
): FindArriving {
  const byPlace = new Map<string, MeshEventType[]>();
  for (const eventType of eventTypes) {
    if (eventType.reference) {
      const key = keyOf(eventType.reference);
      byPlace.set(key, [...(byPlace.get(key) ?? []), eventType]);
    }
  }
  return place => {
    const { name, namespace } = toIdentity(place);
    const group = groupOf(place.apiVersion);
    return (
      byPlace.get(keyOf({ group, kind: place.kind, name, namespace })) ?? []
    );
  };
}

/** A broker with the event types that arrive at it. */
export function convertBroker(
  object: KubernetesObject,
  findArriving: FindArriving,
): MeshBroker {
  const { name, namespace, uid } = toIdentity(object);
  return {
    annotations: toAnnotations(object),
    labels: toNames(object.metadata.labels),
    name,
    namespace,
    providedEventTypes: findArriving(object).map(namespacedName),
    uid,
  };
}

/** All channels with the event types that arrive at them. */
export function convertSubscribables(
  objects: readonly KubernetesObject[],
  findArriving: FindArriving,
): MeshSubscribable[] {
  return listDefined(objects, 'messaging.knative.dev/subscribable').flatMap(
    ({ group, objects: channels }) =>
      channels.map(channel => {
        const { name, namespace, uid } = toIdentity(channel);
        return {
          annotations: toAnnotations(channel),
          group,
          kind: channel.kind,
          labels: toNames(channel.metadata.labels),
          name,
          namespace,
          providedEventTypes: findArriving(channel).map(namespacedName),
          uid,
        };
      }),
  );
}
