import type { MeshObjectRef } from '@internal/plugin-knative-event-mesh-common';
import type { MeshObject } from './Mesh';

/** Group of brokers, triggers and event types. */
export const EVENTING_GROUP = 'eventing.knative.dev';

/** Group of channels and subscriptions. */
export const MESSAGING_GROUP = 'messaging.knative.dev';

/** Text by which references are compared. */
export function refKey({ group, kind, namespace, name }: MeshObjectRef) {
  return [group, kind, namespace, name].join('/').toLocaleLowerCase('en-US');
}

/** `<kind>.<group>:<namespace>/<name>`, without the group for Kubernetes' own kinds; for annotations and messages. */
export function formatRef({ group, kind, namespace, name }: MeshObjectRef) {
  return `${group ? `${kind}.${group}` : kind}:${namespace}/${name}`;
}

/** The reference alone, in one order of keys. */
export function toRef(object: MeshObjectRef): MeshObjectRef {
  const { group, kind, namespace, name } = object;
  return { group, kind, namespace, name };
}

/**
 * A function that gives the key of a reference, where a Channel and the channel that Knative makes behind it, which has
 * the same name, are one.
 */
export function channelKeys(
  channels: readonly MeshObject[],
): (ref: MeshObjectRef) => string {
  const front = new Map(
    channels
      .filter(
        ({ group, kind }) => group === MESSAGING_GROUP && kind === 'Channel',
      )
      .map(channel => [
        `${channel.namespace}/${channel.name}`,
        refKey(channel),
      ]),
  );
  return ref =>
    (ref.group === MESSAGING_GROUP &&
      front.get(`${ref.namespace}/${ref.name}`)) ||
    refKey(ref);
}
