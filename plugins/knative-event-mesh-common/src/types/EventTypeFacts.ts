/** A Kubernetes object. */
export interface MeshObjectRef {
  group: string;
  kind: string;
  namespace: string;
  name: string;
}

/** One condition that an event has to meet before it is delivered. */
export interface EventConsumerFilter {
  /** How it is compared: `exact`, `prefix`, `suffix`, `all`, `any`, `not`, `cesql` or what a newer Knative adds. */
  match: string;
  /** Attribute of the CloudEvent, for the comparisons that have one. */
  attribute?: string;
  /** Value, expression, or a short text for nested conditions. */
  value: string;
}

/**
 * Which consumers of event types an environment knows: `all`, or only subscribers of Triggers that have the label
 * `backstage.io/kubernetes-id`, which is all that the event mesh backend tells.
 */
export type ConsumersKnown = 'all' | 'labelled';

/** Something that events of a type are delivered to. */
export interface EventConsumer {
  /** Label `backstage.io/kubernetes-id` of the subscriber: ties it to a component. */
  kubernetesId?: string;
  /** The subscriber, when it is a Kubernetes object. Only the Kubernetes reader knows it. */
  subscriber?: MeshObjectRef;
  /** Set when the subscriber could not be read, because it is gone or the token may not: its label is not known then. */
  unreadable?: true;
  /** The subscriber, when it is an address: scheme, host and port, and `/…` for the rest. Only the Kubernetes reader knows it. */
  uri?: string;
  /** The Trigger or Subscription that delivers. Only the Kubernetes reader knows it. */
  through?: MeshObjectRef;
  /** Conditions of the Trigger; absent = unknown (event mesh backend), empty = everything. */
  filters?: EventConsumerFilter[];
}

/** What an API entity of an event type says about it, in `spec.eventMesh`. */
export interface EventTypeFacts {
  /** Type of the CloudEvent. */
  type: string;
  /** Source of the CloudEvent, when declared. */
  source?: string;
  /** Broker or channel that it arrives at. */
  reference?: MeshObjectRef;
  /** http(s) only. */
  schemaUrl?: string;
  /** Whether a schema, or an address of one, is declared; absent on entities of older versions. */
  hasSchema?: boolean;
  /** Sorted, without duplicates. */
  consumers: EventConsumer[];
}
