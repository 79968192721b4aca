import { z } from 'zod';
import type {
  EventConsumer,
  EventConsumerFilter,
  MeshObjectRef,
} from '@internal/plugin-knative-event-mesh-common';
import { tolerantList } from './tolerantList';

const text = z.string().min(1);
const optionalText = text.optional().catch(undefined);

const meshObject: z.ZodType<MeshObjectRef> = z.object({
  group: z.string(),
  kind: text,
  namespace: z.string(),
  name: text,
});
const optionalObject = meshObject.optional().catch(undefined);

const filter: z.ZodType<EventConsumerFilter> = z.object({
  match: text,
  attribute: optionalText,
  value: z.string().catch(''),
});

const consumer: z.ZodType<EventConsumer> = z.object({
  kubernetesId: optionalText,
  subscriber: optionalObject,
  unreadable: z.literal(true).optional().catch(undefined),
  uri: optionalText,
  through: optionalObject,
  // A list that cannot be read means "not known", not "everything".
  filters: z
    .array(z.unknown())
    .optional()
    .catch(undefined)
    .transform(list => list && tolerantList(filter).parse(list)),
});

/** `spec.eventMesh` of an event type, as far as it can be read: the catalog takes it from other systems. */
export const eventTypeFactsSchema = z
  .object({
    type: optionalText,
    source: optionalText,
    reference: optionalObject,
    schemaUrl: optionalText,
    hasSchema: z.boolean().optional().catch(undefined),
    consumers: tolerantList(consumer),
  })
  .catch({ consumers: [] });
