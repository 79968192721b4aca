import { z } from 'zod';
import {
  kindName,
  namespaceName,
  objectName,
  optionalText,
  requiredText,
  textMap,
} from '../fields';

const metadata = z.object({
  name: objectName,
  namespace: namespaceName,
  uid: optionalText,
  labels: textMap,
  annotations: textMap,
});

/** A reference as Knative writes it; without a namespace, that of its holder is meant. */
export const reference = z.object({
  apiVersion: optionalText,
  kind: kindName,
  name: objectName,
  namespace: namespaceName.nullish().catch(undefined),
});

/** A reference as Knative writes it. */
export type Reference = z.infer<typeof reference>;

const optionalReference = reference.nullish().catch(undefined);

/** Where something is sent to: an object, an address, or an address below that of an object. */
export const destination = z
  .object({ ref: optionalReference, uri: optionalText })
  .nullish()
  .catch(undefined);

/** An object of which only the metadata matters. */
export const plainObject = z.object({ metadata });

/** An EventType, in v1beta2 or v1beta3. */
export const eventTypeObject = z.object({
  metadata,
  spec: z.object({
    type: optionalText,
    source: optionalText,
    schema: optionalText,
    schemaData: optionalText,
    description: optionalText,
    broker: objectName.nullish().catch(undefined),
    reference: optionalReference,
    attributes: z
      .array(
        z
          .object({ name: requiredText, value: optionalText })
          .nullable()
          .catch(null),
      )
      .nullish()
      .catch(undefined),
  }),
});

/** A source of any kind. */
export const sourceObject = z.object({
  metadata,
  spec: z.object({ sink: destination }).nullish().catch(undefined),
});

/** A Trigger. */
export const triggerObject = z.object({
  metadata,
  spec: z.object({
    broker: objectName.nullish().catch(undefined),
    brokerRef: optionalReference,
    filter: z.object({ attributes: textMap }).nullish().catch(undefined),
    filters: z.array(z.unknown()).nullish().catch(undefined),
    subscriber: destination,
  }),
});

/** A Subscription. */
export const subscriptionObject = z.object({
  metadata,
  spec: z.object({ channel: reference, subscriber: destination }),
});

/** A CustomResourceDefinition, as far as it tells how to list its objects. */
export const definitionObject = z.object({
  metadata: z.object({ labels: textMap, annotations: textMap }),
  spec: z.object({
    group: requiredText,
    names: z.object({ kind: kindName, plural: objectName }),
    versions: z.array(
      z.object({
        name: objectName,
        served: z.boolean().catch(false),
        storage: z.boolean().catch(false),
      }),
    ),
  }),
});
