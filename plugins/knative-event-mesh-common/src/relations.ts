/**
 * Relations between components and event types, beside `consumesApi` and `providesApi`: those do not tell an event
 * type from any other API, and whether a component takes part in an event mesh has to be seen without further requests.
 */
export const eventMeshRelations = {
  /** From a component to an event type that it says to provide (`spec.providesApis`). */
  publishesEvent: 'publishesEvent',
  eventPublishedBy: 'eventPublishedBy',
  /** From a component to an event type that is delivered to it. */
  consumesEvent: 'consumesEvent',
  eventConsumedBy: 'eventConsumedBy',
} as const;
