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
 * A function that gives the Channel for a reference to the channel that Knative makes behind it, which has the same name:
 * the two are one thing. Other references stay as they are.
 */
export function frontChannels(
  channels: readonly MeshObject[],
): (ref: MeshObjectRef) => MeshObjectRef {
  const front = new Map(
    channels
      .filter(
        ({ group, kind }) => group === MESSAGING_GROUP && kind === 'Channel',
      )
      .map(channel => [`${channel.namespace}/${channel.name}`, toRef(channel)]),
  );
  return ref =>
    (ref.group === MESSAGING_GROUP &&
      front.get(`${ref.namespace}/${ref.name}`)) ||
    ref;
}

/** A function that gives the key of a reference; see `frontChannels`. */
export function channelKeys(
  channels: readonly MeshObject[],
): (ref: MeshObjectRef) => string {
  const frontOf = frontChannels(channels);
  return ref => refKey(frontOf(ref));
}
