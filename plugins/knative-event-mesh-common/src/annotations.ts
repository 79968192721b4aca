/** `spec.type` of the API entities that are event types; the value that Knative's own plugin uses. */
export const EVENT_TYPE_API_TYPE = 'eventType';

/**
 * `spec.type` of the Resource entity that stands for an environment of the configuration. It carries how the
 * synchronisation is doing, so that the pages learn it from the catalog alone.
 */
export const EVENT_MESH_ENVIRONMENT_TYPE = 'knative-event-mesh';

/** Annotations of the entities that come from an event mesh. */
export const eventMeshAnnotations = {
  /** Environment of the configuration, on every entity. */
  environment: 'knative.dev/environment',
  /** API group of the Kubernetes object, for example `eventing.knative.dev`. */
  group: 'knative.dev/group',
  /** Kind of the Kubernetes object, for example `Broker`. */
  kind: 'knative.dev/kind',
  /** Namespace and name of the Kubernetes object, as `<namespace>/<name>`; the entity may be called differently. */
  object: 'knative.dev/object',
  /** UID of the Kubernetes object. */
  uid: 'knative.dev/uid',
  /** Type of the CloudEvent, on event types. */
  eventType: 'knative.dev/event-type',
  /** Beginning of a description that is too long for the catalog's index, on event types; to be searched. */
  descriptionStart: 'knative.dev/description-start',
  /** What an event type arrives at, as `<kind>.<group>:<namespace>/<name>`. */
  reference: 'knative.dev/reference',
  /** Where a source sends to, as `<kind>.<group>:<namespace>/<name>`. */
  sink: 'knative.dev/sink',
  /** On an environment: `ok`, `failing` or `misconfigured`. */
  syncState: 'knative.dev/sync-state',
  /** On an environment that is not `ok`: one sentence with cause and remedy, without secrets. */
  syncProblem: 'knative.dev/sync-problem',
  /** On an environment that is not `ok`: since when, ISO 8601. */
  syncFailingSince: 'knative.dev/sync-failing-since',
  /**
   * On an environment that is not `ok`: when the mesh was read last, ISO 8601; absent = never, or not known because the
   * portal was started since.
   */
  syncLastSuccess: 'knative.dev/sync-last-success',
  /**
   * On an environment: which consumers its reader sees, see `ConsumersKnown`; absent when it never had usable settings.
   */
  consumersKnown: 'knative.dev/consumers-known',
  /** On an environment that is `ok`: how many subscribers could not be read; absent when none. */
  unreadableSubscribers: 'knative.dev/unreadable-subscribers',
} as const;
