import { VendorError } from '@internal/vendor-client';
import type { z } from 'zod';
import type { MeshEventType } from '../../model/Mesh';
import { EVENTING_GROUP } from '../../model/refs';
import { parseItems } from '../parseItems';
import type { ListAll } from './listAll';
import { eventTypeObject } from './objectSchemas';
import { EVENT_TYPES } from './resourceTypes';
import { toObjectRef } from './toObjectRef';

type EventTypeObject = z.infer<typeof eventTypeObject>;

function toEventType({ metadata, spec }: EventTypeObject): MeshEventType[] {
  const attributes = new Map(
    (spec.attributes ?? []).flatMap(each =>
      each ? [[each.name, each.value] as const] : [],
    ),
  );
  const type = spec.type ?? attributes.get('type');
  if (!type) {
    return [];
  }
  const reference =
    spec.reference ?? (spec.broker && { kind: 'Broker', name: spec.broker });
  return [
    {
      group: EVENTING_GROUP,
      kind: 'EventType',
      ...metadata,
      type,
      source: spec.source ?? attributes.get('source'),
      description: spec.description,
      schemaData: spec.schemaData,
      // v1beta3 has the address of the schema among the attributes, under this name.
      schemaUrl: spec.schema ?? attributes.get('schemadata'),
      reference: reference
        ? toObjectRef(
            { apiVersion: undefined, namespace: undefined, ...reference },
            metadata.namespace,
            EVENTING_GROUP,
          )
        : undefined,
      consumers: [],
    },
  ];
}

async function listObjects(listAll: ListAll): Promise<unknown[]> {
  const [older, newer] = EVENT_TYPES;
  try {
    return await listAll(older);
  } catch (error) {
    const isGone = error instanceof VendorError && error.vendorStatus === 404;
    if (!isGone) {
      throw error;
    }
    return listAll(newer);
  }
}

/** All event types, without consumers. Those that cannot be used, or have no type, are counted. */
export async function listEventTypes(
  listAll: ListAll,
): Promise<{ items: MeshEventType[]; skipped: number }> {
  const found = await listObjects(listAll);
  const items = parseItems(eventTypeObject, found).items.flatMap(toEventType);
  return { items, skipped: found.length - items.length };
}
