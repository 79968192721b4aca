import type { MeshObject } from '../model/Mesh';
import { channelKeys, refKey } from '../model/refs';

/** A channel, and the kind of the one that Knative has made behind it. */
export interface MergedChannel {
  channel: MeshObject;
  backingKind?: string;
}

/** The channels without those that Knative has made behind a Channel of the same name: the two are one thing to people. */
export function mergeChannels(
  channels: readonly MeshObject[],
): MergedChannel[] {
  const keyOf = channelKeys(channels);
  const backingKinds = new Map(
    channels
      .filter(channel => keyOf(channel) !== refKey(channel))
      .map(channel => [keyOf(channel), channel.kind]),
  );
  return channels
    .filter(channel => keyOf(channel) === refKey(channel))
    .map(channel => {
      const backingKind = backingKinds.get(refKey(channel));
      return { channel, ...(backingKind && { backingKind }) };
    });
}
