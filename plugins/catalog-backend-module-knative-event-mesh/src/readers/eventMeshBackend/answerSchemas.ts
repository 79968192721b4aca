import { z } from 'zod';
import {
  groupName,
  kindName,
  namespaceName,
  objectName,
  optionalText,
  requiredText,
  textList,
  textMap,
} from '../fields';

// The backend writes the text before "/" of apiVersion, which for Kubernetes' own kinds is the version.
const wireGroup = groupName.transform(group => (group === 'v1' ? '' : group));

const wireRef = z.object({
  group: wireGroup,
  kind: kindName,
  namespace: namespaceName,
  name: objectName,
});

const optionalRef = wireRef.nullish().catch(undefined);

const object = {
  namespace: namespaceName,
  name: objectName,
  uid: optionalText,
  labels: textMap,
  annotations: textMap,
};

/** A broker. */
export const wireBroker = z.object({ ...object, providedEventTypes: textList });

/** A channel, of any kind. */
export const wireSubscribable = z.object({
  ...object,
  group: wireGroup,
  kind: kindName,
  providedEventTypes: textList,
});

/** A source, of any kind. */
export const wireSource = z.object({
  ...object,
  group: wireGroup,
  kind: kindName,
  providedEventTypeTypes: textList,
  sink: optionalRef,
});

/** An event type. `consumedBy` holds ids of subscribers, whatever the published description says. */
export const wireEventType = z.object({
  ...object,
  type: requiredText,
  description: optionalText,
  schemaData: optionalText,
  schemaURL: optionalText,
  reference: optionalRef,
  consumedBy: textList,
});

/** The answer. A list that is missing or null is no answer, because the mapper would take it for an empty mesh. */
export const wireMesh = z.object({
  brokers: z.array(z.unknown()),
  eventTypes: z.array(z.unknown()),
  sources: z.array(z.unknown()),
  subscribables: z.array(z.unknown()),
});
