import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import {
  EVENT_TYPE_API_TYPE,
  eventMeshAnnotations,
  type EventTypeFacts,
} from '@internal/plugin-knative-event-mesh-common';
import { z } from 'zod';
import type { MeshEventType } from '../model/Mesh';
import { formatRef, toRef } from '../model/refs';
import { apiName } from '../names/entityNames';
import type { MappingSettings } from '../settings/EnvironmentSettings';
import { createAsyncApi } from './createAsyncApi';
import { createEntity } from './createEntity';
import { declaresSchema } from './declaresSchema';
import { dropCaseTwins } from './dropCaseTwins';
import { safeUrl } from './safeUrl';
import { sortConsumers } from './sortConsumers';

const MAX_TITLE_TYPE = 200;
// The catalog leaves longer values out of its index, and a text can become longer in lower case.
const MAX_INDEXED = 200;
const START_LENGTH = 190;

function startOf(description: string | undefined): string | undefined {
  return description && description.length > MAX_INDEXED
    ? // Half a character could not be stored.
      description.slice(0, START_LENGTH).replace(/[\ud800-\udbff]$/, '')
    : undefined;
}

function toJson(facts: EventTypeFacts): JsonObject {
  return z.record(z.string(), z.json()).parse(facts);
}

/** The API entity of an event type. */
export function mapEventType(
  eventType: MeshEventType,
  settings: MappingSettings,
): Entity {
  const { namespace, name, type, source, description, reference } = eventType;
  const schemaUrl = safeUrl(eventType.schemaUrl);
  const consumers = sortConsumers(eventType.consumers);
  const consumedBy = dropCaseTwins(
    consumers.flatMap(({ kubernetesId }) => kubernetesId ?? []).sort(),
  );
  const facts: EventTypeFacts = {
    type,
    ...(source && { source }),
    ...(reference && { reference: toRef(reference) }),
    ...(schemaUrl && { schemaUrl }),
    hasSchema: declaresSchema(eventType.schemaData) || schemaUrl !== undefined,
    consumers,
  };
  return createEntity(eventType, settings, {
    kind: 'API',
    name: apiName(settings, eventType),
    title: `${type.slice(0, MAX_TITLE_TYPE)} - (${namespace}/${name})`,
    metadata: {
      ...(description && { description }),
      consumedBy,
      ...(schemaUrl && { links: [{ url: schemaUrl, title: 'Schema' }] }),
    },
    annotations: {
      [eventMeshAnnotations.eventType]: type,
      [eventMeshAnnotations.descriptionStart]: startOf(description),
      [eventMeshAnnotations.reference]: reference && formatRef(reference),
    },
    spec: {
      type: EVENT_TYPE_API_TYPE,
      definition:
        settings.definition === 'asyncapi'
          ? createAsyncApi(eventType, schemaUrl)
          : eventType.schemaData || '{}',
      eventMesh: toJson(facts),
    },
  });
}
