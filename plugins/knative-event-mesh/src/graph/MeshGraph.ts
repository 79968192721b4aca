/** What a box of the graph stands for. A component that publishes and consumes has two. */
export type MeshNodeRole =
  | 'source'
  | 'publisher'
  | 'broker'
  | 'eventType'
  | 'consumer';

/** Roles in the order in which events pass them. */
export const meshNodeRoles: readonly MeshNodeRole[] = [
  'source',
  'publisher',
  'broker',
  'eventType',
  'consumer',
];

/** A box of the graph. */
export interface MeshNode {
  id: string;
  role: MeshNodeRole;
  label: string;
  /** Page that it leads to; absent for what the reader cannot open. */
  entityRef?: string;
}

/** The way of events between boxes. */
export interface MeshEdge {
  from: string;
  to: string;
}

/** A drawing of some event types with everything around them. */
export interface MeshGraph {
  nodes: MeshNode[];
  edges: MeshEdge[];
  /** Event types that are drawn. */
  shown: number;
  /** Event types that match the filters. */
  matching: number;
  /** Publishers, sources and consumers of the drawn event types that did not fit. */
  leftOut: number;
}
