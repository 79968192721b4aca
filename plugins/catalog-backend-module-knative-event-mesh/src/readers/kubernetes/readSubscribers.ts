import type { MeshObjectRef } from '@internal/plugin-knative-event-mesh-common';
import { VendorError, vendorPath } from '@internal/vendor-client';
import { z } from 'zod';
import { parseApiVersion } from '../../model/apiVersion';
import { refKey } from '../../model/refs';
import { textMap } from '../fields';
import type { ListContext } from './listAll';
import { mapConcurrently } from './mapConcurrently';
import { pluralOf } from './pluralOf';

/** Ties a subscriber to a component. */
const KUBERNETES_ID_LABEL = 'backstage.io/kubernetes-id';
const AT_ONCE = 6;

const labelled = z.object({ metadata: z.object({ labels: textMap }) });

/** A subscriber, and the version it is asked for in. */
export interface SubscriberRef extends MeshObjectRef {
  apiVersion: string;
}

/** What the subscribers say. */
export interface Subscribers {
  /** Label `backstage.io/kubernetes-id` of a subscriber that has one. */
  kubernetesIdOf(ref: MeshObjectRef): string | undefined;
  /** Subscribers that the token may not read, or that do not exist. */
  unreadable: number;
}

function pathOf({ apiVersion, kind, namespace, name }: SubscriberRef) {
  const parsed = parseApiVersion(apiVersion);
  if (!parsed) {
    return undefined;
  }
  const { group, version } = parsed;
  const plural = pluralOf(kind);
  return group
    ? vendorPath`/apis/${group}/${version}/namespaces/${namespace}/${plural}/${name}`
    : vendorPath`/api/${version}/namespaces/${namespace}/${plural}/${name}`;
}

/**
 * Reads the label of every subscriber, each once. One that may not be read, or is gone, is counted; other failures end
 * the run, because its consumers would be missing.
 */
export async function readSubscribers(
  { client, signal }: ListContext,
  refs: readonly SubscriberRef[],
): Promise<Subscribers> {
  const unique = new Map(refs.map(ref => [refKey(ref), ref]));
  const ids = new Map<string, string>();
  let unreadable = 0;
  await mapConcurrently([...unique], AT_ONCE, async ([key, ref]) => {
    const path = pathOf(ref);
    const answer =
      path &&
      (await client
        .read({ path, signal, acceptStatus: [403, 404] })
        .catch(error => {
          if (error instanceof VendorError && error.vendorStatus === 405) {
            return undefined;
          }
          throw error;
        }));
    if (!answer || answer.status >= 400) {
      unreadable += 1;
      return;
    }
    const object = labelled.safeParse(answer.body);
    const id = object.data?.metadata.labels[KUBERNETES_ID_LABEL];
    if (id) {
      ids.set(key, id);
    }
  });
  return { kubernetesIdOf: ref => ids.get(refKey(ref)), unreadable };
}
