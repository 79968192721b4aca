import type { MeshObjectRef } from '@internal/plugin-knative-event-mesh-common';
import { VendorError, vendorPath } from '@internal/vendor-client';
import { z } from 'zod';
import { parseApiVersion } from '../../model/apiVersion';
import { refKey } from '../../model/refs';
import { textMap } from '../fields';
import type { ListContext } from './listAll';
import { MANIFEST, nameInError } from './kubernetesErrors';
import { mapConcurrently } from './mapConcurrently';
import { pluralOf } from './pluralOf';
import { resourceName } from './ResourceType';

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
  /** Whether the token may not read a subscriber, or it does not exist. */
  isUnreadable(ref: MeshObjectRef): boolean;
  /** How many of those there are. */
  unreadable: number;
  /** Those that the token may read, as `refKey`. */
  readable: ReadonlySet<string>;
}

function kindOf({ group, kind }: MeshObjectRef): string {
  return resourceName({ group, plural: pluralOf(kind) });
}

/** Without a right that there was, components would lose all their events at once, and nobody would be told. */
function lostRight(kind: string, vendor: string): VendorError {
  return new VendorError({
    code: 'FORBIDDEN_BY_VENDOR',
    vendor,
    vendorStatus: 403,
    message: `The token may not get ${kind} any more, which are subscribers that it could read before. Add the right as in ${MANIFEST}; if it was taken away on purpose, start the portal again.`,
  });
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
 * the run, because its consumers would be missing, and so does a kind of which none may be read any more. One that could
 * be read before must be among the refused: where the readable ones are gone, no right is.
 *
 * @param before - those that could be read in the last run, as `refKey`
 */
export async function readSubscribers(
  { client, vendor, signal }: ListContext,
  refs: readonly SubscriberRef[],
  before: ReadonlySet<string>,
): Promise<Subscribers> {
  const unique = new Map(refs.map(ref => [refKey(ref), ref]));
  const ids = new Map<string, string>();
  const unreadable = new Set<string>();
  const readable = new Set<string>();
  const readableKinds = new Set<string>();
  const lostKinds = new Set<string>();
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
          const { namespace, name } = ref;
          throw nameInError(error, `${kindOf(ref)} ${namespace}/${name}`);
        }));
    if (answer && answer.status === 403 && before.has(key)) {
      lostKinds.add(kindOf(ref));
    }
    if (!answer || answer.status >= 400) {
      unreadable.add(key);
      return;
    }
    readable.add(key);
    readableKinds.add(kindOf(ref));
    const object = labelled.safeParse(answer.body);
    const id = object.data?.metadata.labels[KUBERNETES_ID_LABEL];
    if (id) {
      ids.set(key, id);
    }
  });
  const lost = [...lostKinds].sort().find(kind => !readableKinds.has(kind));
  if (lost !== undefined) {
    throw lostRight(lost, vendor.id);
  }
  return {
    kubernetesIdOf: ref => ids.get(refKey(ref)),
    isUnreadable: ref => unreadable.has(refKey(ref)),
    unreadable: unreadable.size,
    readable,
  };
}
