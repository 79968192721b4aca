import {
  ANNOTATION_LOCATION,
  RELATION_API_PROVIDED_BY,
} from '@backstage/catalog-model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import {
  EVENT_MESH_LOCATION_TYPE,
  EVENT_TYPE_API_TYPE,
  eventMeshAnnotations,
  eventMeshLocation,
  eventMeshRelations,
} from '@internal/plugin-knative-event-mesh-common';

/** Columns that event types can be sorted by: those of which every event type has exactly one value, because the catalog leaves out entities without one. */
export type EventTypeSort = 'type' | 'environment' | 'namespace';

/** Event types of one entity. */
export interface EventTypeScope {
  /** What the entity has to do with them. */
  role: 'publisher' | 'consumer' | 'provider';
  entityRef: string;
}

/** Which event types are asked for. */
export interface EventTypeFilters {
  scope?: EventTypeScope;
  environment?: string;
  namespace?: string;
  /** Broker or channel, as the annotation `knative.dev/reference` names it. */
  reference?: string;
  text?: string;
  /** Only those that no consumer is known of. */
  withoutConsumers?: boolean;
}

type Question = NonNullable<Parameters<CatalogApi['queryEntities']>[0]>;
type InitialQuestion = Exclude<Question, { cursor: string }>;

const annotation = <Name extends string>(name: Name) =>
  `metadata.annotations.${name}` as const;

/** Fields of the catalog by column. */
export const sortFields: Readonly<Record<EventTypeSort, string>> = {
  type: annotation(eventMeshAnnotations.eventType),
  environment: annotation(eventMeshAnnotations.environment),
  namespace: 'metadata.namespace',
};

/** Fields of the catalog that the values of filters are counted by. */
export const facetFields = {
  environment: annotation(eventMeshAnnotations.environment),
  namespace: 'metadata.namespace',
  reference: annotation(eventMeshAnnotations.reference),
} as const;

const scopeRelations: Readonly<Record<EventTypeScope['role'], string>> = {
  publisher: eventMeshRelations.eventPublishedBy,
  consumer: eventMeshRelations.eventConsumedBy,
  provider: RELATION_API_PROVIDED_BY,
};

const locationField = annotation(ANNOTATION_LOCATION);

/** What comes from an event mesh: files may claim kind, type and annotations, but not the location. */
export const fromEventMesh = {
  [locationField]: { $hasPrefix: `${EVENT_MESH_LOCATION_TYPE}:` },
} satisfies InitialQuestion['query'];

// The catalog indexes lists of objects by the fields inside; a consumer has at least one of these.
const withoutKnownConsumer = {
  'spec.eventMesh.consumers.kubernetesId': { $exists: false },
  'spec.eventMesh.consumers.uri': { $exists: false },
  'spec.eventMesh.consumers.subscriber.name': { $exists: false },
  'spec.eventMesh.consumers.through.name': { $exists: false },
} satisfies InitialQuestion['query'];

const searchedFields = [
  annotation(eventMeshAnnotations.eventType),
  annotation(eventMeshAnnotations.reference),
  'metadata.name',
  'metadata.description',
  annotation(eventMeshAnnotations.descriptionStart),
];

/** The catalog's words for a choice of event types, for lists, counts and facets. */
export function toCatalogFilter(
  filters: EventTypeFilters,
): Pick<InitialQuestion, 'filter' | 'query' | 'fullTextFilter'> {
  const { scope, text } = filters;
  const filter: Record<string, string> = {
    kind: 'api',
    'spec.type': EVENT_TYPE_API_TYPE,
  };
  for (const name of ['environment', 'namespace', 'reference'] as const) {
    const value = filters[name];
    if (value) {
      filter[facetFields[name]] = value;
    }
  }
  if (filters.environment) {
    filter[locationField] = eventMeshLocation(filters.environment);
  }
  if (scope) {
    filter[`relations.${scopeRelations[scope.role]}`] = scope.entityRef;
  }
  return {
    filter,
    query: {
      ...fromEventMesh,
      ...(filters.withoutConsumers && withoutKnownConsumer),
    },
    fullTextFilter: text ? { term: text, fields: searchedFields } : undefined,
  };
}
