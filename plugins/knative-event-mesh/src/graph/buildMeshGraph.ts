import type { EventType } from '../catalog/EventType';
import type { RelatedEntity } from '../catalog/listRelated';
import { listDeliveries, type Delivery } from '../lib/deliveries';
import { describeObject } from '../lib/meshObject';
import { listProviders } from '../lib/providers';
import {
  meshNodeRoles,
  type MeshEdge,
  type MeshGraph,
  type MeshNode,
} from './MeshGraph';

/** More boxes than these cannot be read, and take long to arrange. */
const MAX_NODES = 90;

class GraphBuilder {
  readonly nodes = new Map<string, MeshNode>();
  readonly leftOut = new Set<string>();
  readonly #edges = new Map<string, MeshEdge>();

  /** Adds a box, as long as there is room; event types and brokers always have it. */
  add(node: MeshNode): boolean {
    const isCore = node.role === 'eventType' || node.role === 'broker';
    if (!isCore && !this.nodes.has(node.id) && this.nodes.size >= MAX_NODES) {
      this.leftOut.add(node.id);
      return false;
    }
    if (!this.nodes.has(node.id)) {
      this.nodes.set(node.id, node);
    }
    return true;
  }

  connect(from: string, to: string) {
    this.#edges.set(`${from}\n${to}`, { from, to });
  }

  get edges(): MeshEdge[] {
    return [...this.#edges.values()];
  }
}

const eventTypeId = ({ ref }: EventType) => `eventType:${ref}`;

function brokerIdOf({ environment, reference }: EventType): string | undefined {
  return reference && `broker:${environment}:${describeObject(reference)}`;
}

/**
 * Arranges event types with their brokers, then with publishers and sources, then with consumers, until there is no more
 * room.
 */
export function buildMeshGraph(
  eventTypes: readonly EventType[],
  related: ReadonlyMap<string, RelatedEntity>,
  matching: number,
): MeshGraph {
  const graph = new GraphBuilder();
  eventTypes.forEach(eventType => addCore(graph, eventType, related));
  eventTypes.forEach(eventType => addProviders(graph, eventType, related));
  eventTypes.forEach(eventType => addConsumers(graph, eventType, related));
  return {
    // In the order of reading, which is also that of the tabulator key.
    nodes: [...graph.nodes.values()].sort(
      (a, b) => meshNodeRoles.indexOf(a.role) - meshNodeRoles.indexOf(b.role),
    ),
    edges: graph.edges,
    shown: eventTypes.length,
    matching,
    leftOut: graph.leftOut.size,
  };
}

function addCore(
  graph: GraphBuilder,
  eventType: EventType,
  related: ReadonlyMap<string, RelatedEntity>,
) {
  graph.add({
    id: eventTypeId(eventType),
    role: 'eventType',
    label: eventType.type,
    entityRef: eventType.ref,
  });
  const brokerId = brokerIdOf(eventType);
  if (brokerId && eventType.reference) {
    const carrier = listProviders({ eventType, related }).find(
      ({ role }) => role === 'carrier',
    );
    graph.add({
      id: brokerId,
      role: 'broker',
      label: describeObject(eventType.reference),
      entityRef: carrier?.title ? carrier.ref : undefined,
    });
    graph.connect(brokerId, eventTypeId(eventType));
  }
}

function addProviders(
  graph: GraphBuilder,
  eventType: EventType,
  related: ReadonlyMap<string, RelatedEntity>,
) {
  const providers = listProviders({ eventType, related });
  const carrier = providers.find(({ role }) => role === 'carrier');
  const brokerId = brokerIdOf(eventType);
  for (const { ref, role, title } of providers) {
    if (role === 'carrier') {
      continue;
    }
    const id = `${role}:${ref}`;
    const label = title ?? ref;
    if (graph.add({ id, role, label, entityRef: title ? ref : undefined })) {
      // A source sends to its sink; which event types that are is said by the broker’s own arrows.
      const sendsToBroker =
        role === 'source' &&
        carrier !== undefined &&
        related.get(ref)?.dependsOn.includes(carrier.ref);
      graph.connect(
        id,
        sendsToBroker && brokerId ? brokerId : eventTypeId(eventType),
      );
    }
  }
}

function addConsumers(
  graph: GraphBuilder,
  eventType: EventType,
  related: ReadonlyMap<string, RelatedEntity>,
) {
  for (const delivery of listDeliveries({ eventType, related })) {
    for (const node of consumerNodes(eventType, delivery)) {
      if (graph.add(node)) {
        graph.connect(eventTypeId(eventType), node.id);
      }
    }
  }
}

/** Boxes of the components that receive, or one of the subscriber where nothing says which component that is. */
function consumerNodes(
  { environment }: EventType,
  delivery: Delivery,
): MeshNode[] {
  const { recipients, subscriber, kubernetesId, through } = delivery;
  if (recipients.length > 0) {
    return recipients.map(({ ref, title }) => ({
      id: `consumer:${ref}`,
      role: 'consumer',
      label: title ?? ref,
      entityRef: title ? ref : undefined,
    }));
  }
  const object = through && describeObject(through);
  const label = subscriber ?? kubernetesId ?? object ?? delivery.key;
  return [{ id: `consumer:${environment}:${label}`, role: 'consumer', label }];
}
