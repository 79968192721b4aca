import type {
  EventConsumer,
  MeshObjectRef,
} from '@internal/plugin-knative-event-mesh-common';

/** An event type of the catalog, without its definition. */
export interface EventType {
  /** Entity ref, which also identifies it. */
  ref: string;
  /** Name of the entity. */
  name: string;
  /** Namespace of the catalog, which is that of the cluster with the prefix of the environment. */
  namespace: string;
  /** Type of the CloudEvent; the name of the entity where nothing says it. */
  type: string;
  description?: string;
  environment?: string;
  /** Kubernetes object, as `<namespace>/<name>`. */
  object?: string;
  /** Source of the CloudEvent, when declared. */
  source?: string;
  /** Broker or channel that it arrives at. */
  reference?: MeshObjectRef;
  schemaUrl?: string;
  /** Whether it has a schema; absent where the entity is older than this fact. */
  hasSchema?: boolean;
  /** What it is delivered to. */
  consumers: EventConsumer[];
  /** Entity refs of the components that publish it. */
  publisherRefs: string[];
  /** Entity refs of the components that it is delivered to. */
  consumerRefs: string[];
  /** Entity refs of everything that provides it: publishers, sources, the broker or channel. */
  providerRefs: string[];
}

/** An event type in a list, and whether it has a schema. */
export interface EventTypeRow extends EventType {
  hasSchema: boolean;
}
