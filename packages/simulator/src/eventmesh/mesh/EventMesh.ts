/** Annotations or labels; null where there are none. */
export type Names = Readonly<Record<string, string>> | null;

/** An object that another one names. */
export interface GroupKindNamespacedName {
  group: string;
  kind: string;
  name: string;
  namespace: string;
}

/** A Broker on the wire. */
export interface MeshBroker {
  annotations: Names;
  labels: Names;
  name: string;
  namespace: string;
  /** `<namespace>/<name>` of event types. */
  providedEventTypes: string[];
  uid: string;
}

/** An EventType on the wire. */
export interface MeshEventType {
  annotations: Names;
  /** Labels `backstage.io/kubernetes-id` of subscribers; may repeat. */
  consumedBy: string[];
  description?: string;
  labels: Names;
  name: string;
  namespace: string;
  reference?: GroupKindNamespacedName;
  schemaData?: string;
  schemaURL?: string;
  /** Type of the CloudEvent. */
  type: string;
  uid: string;
}

/** A source on the wire. */
export interface MeshSource {
  annotations: Names;
  group: string;
  kind: string;
  labels: Names;
  name: string;
  namespace: string;
  /** Types of CloudEvents that sources of this kind send. */
  providedEventTypeTypes: string[];
  /** `<namespace>/<name>` of event types. */
  providedEventTypes: string[];
  sink?: GroupKindNamespacedName;
  uid: string;
}

/** A channel on the wire. */
export interface MeshSubscribable {
  annotations: Names;
  group: string;
  kind: string;
  labels: Names;
  name: string;
  namespace: string;
  /** `<namespace>/<name>` of event types. */
  providedEventTypes: string[];
  uid: string;
}

/** Answer of `GET /v1/getEventMesh`. Fields are in the order in which they are sent. */
export interface EventMesh {
  brokers: MeshBroker[];
  eventTypes: MeshEventType[];
  sources: MeshSource[];
  subscribables: MeshSubscribable[];
}
