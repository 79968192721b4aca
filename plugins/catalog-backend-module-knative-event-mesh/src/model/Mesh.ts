import type {
  EventConsumer,
  MeshObjectRef,
} from '@internal/plugin-knative-event-mesh-common';

/** An object of the cluster that becomes an entity. */
export interface MeshObject extends MeshObjectRef {
  uid?: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

/** A type of event. */
export interface MeshEventType extends MeshObject {
  /** Type of the CloudEvent. */
  type: string;
  /** Source of the CloudEvent; only the Kubernetes reader knows it. */
  source?: string;
  description?: string;
  /** The schema itself, as text. */
  schemaData?: string;
  /** As declared; nobody has checked it. */
  schemaUrl?: string;
  /** Broker or channel that it arrives at. */
  reference?: MeshObjectRef;
  /** In any order, and with duplicates. */
  consumers: EventConsumer[];
}

/** Something that sends events. */
export interface MeshSource extends MeshObject {
  /** Types of CloudEvents that sources of this kind send. */
  providedTypes: string[];
  /** Where it sends to. */
  sink?: MeshObjectRef;
}

/** What one read of a cluster brings, in any order. Both readers make it, and one mapper makes entities of it. */
export interface Mesh {
  brokers: MeshObject[];
  channels: MeshObject[];
  sources: MeshSource[];
  eventTypes: MeshEventType[];
  /** Objects that could not be used. */
  skipped: number;
  /** Subscribers that the token may not read, or that are gone; only the Kubernetes reader looks at them. */
  unreadableSubscribers: number;
}
