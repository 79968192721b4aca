import { channelKeys } from '../../model/refs';
import { createMeshClient } from '../createMeshClient';
import type { MeshReader } from '../MeshReader';
import { meshVendor } from '../meshVendor';
import { parseItems } from '../parseItems';
import type { ReaderOptions } from '../ReaderOptions';
import { addConsumers } from './addConsumers';
import { allInOrder } from './allInOrder';
import { subscriptionDelivery, triggerDelivery } from './deliveries';
import { createListAll, type ListAll } from './listAll';
import {
  CHANNEL_LABEL,
  listDefinitions,
  SOURCE_LABEL,
} from './listDefinitions';
import { listEventTypes } from './listEventTypes';
import { joinLists, listPlain, listSources } from './listProviders';
import { subscriptionObject, triggerObject } from './objectSchemas';
import { readSubscribers } from './readSubscribers';
import { BROKERS, SUBSCRIPTIONS, TRIGGERS } from './resourceTypes';

const RETRIES = 2;

async function listChannels(listAll: ListAll) {
  const { kinds, skipped } = await listDefinitions(listAll, CHANNEL_LABEL);
  const lists = await allInOrder(
    kinds.map(({ type }) => listPlain(listAll, type)),
  );
  return joinLists([...lists, { items: [], skipped }]);
}

async function listAllSources(listAll: ListAll) {
  const { kinds, skipped } = await listDefinitions(listAll, SOURCE_LABEL);
  const lists = await allInOrder(kinds.map(kind => listSources(listAll, kind)));
  return joinLists([...lists, { items: [], skipped }]);
}

/**
 * Reads a mesh from the Kubernetes API server, with the configured token: lists in all namespaces, and one GET for each
 * subscriber. Only reads. A list that fails ends the run.
 */
export function createKubernetesReader(options: ReaderOptions): MeshReader {
  const { include } = options.settings.mapping;
  const vendor = meshVendor(options.settings.id);
  const { client, token } = createMeshClient(options, {
    retries: RETRIES,
    messages: {
      CREDENTIALS_REJECTED:
        'The Kubernetes API server does not accept the token. It is wrong, or has expired.',
    },
  });

  let readable: ReadonlySet<string> = new Set();
  return {
    consumersKnown: 'all',

    async read(signal) {
      token.renew();
      const context = { client, vendor, signal };
      const listAll = createListAll(context);
      const [brokers, channels, sources, eventTypes, triggers, subscriptions] =
        await allInOrder([
          listPlain(listAll, BROKERS),
          listChannels(listAll),
          include.sources ? listAllSources(listAll) : joinLists<never>([]),
          listEventTypes(listAll),
          listAll(TRIGGERS),
          listAll(SUBSCRIPTIONS),
        ]);

      const keyOf = channelKeys(channels.items);
      const delivering = parseItems(triggerObject, triggers);
      const subscribing = parseItems(subscriptionObject, subscriptions);
      const deliveries = [
        ...delivering.items.flatMap(item => triggerDelivery(item) ?? []),
        ...subscribing.items.map(item => subscriptionDelivery(item, keyOf)),
      ];
      const arriving = new Set(
        eventTypes.items.flatMap(({ reference }) =>
          reference ? [keyOf(reference)] : [],
        ),
      );
      const subscribers = await readSubscribers(
        context,
        deliveries
          .filter(({ from }) => arriving.has(from))
          .flatMap(({ subscriber }) => subscriber ?? []),
        readable,
      );
      readable = subscribers.readable;
      const lists = [brokers, channels, sources, eventTypes];
      return {
        brokers: brokers.items,
        channels: channels.items,
        sources: sources.items,
        eventTypes: addConsumers(
          eventTypes.items,
          deliveries,
          subscribers,
          keyOf,
        ),
        skipped:
          joinLists<unknown>(lists).skipped +
          delivering.skipped +
          subscribing.skipped,
        unreadableSubscribers: subscribers.unreadable,
      };
    },
  };
}
