import type { MeshEdge, MeshGraph, MeshNode } from './MeshGraph';

/** A box with its place, in pixels. */
export interface PlacedNode extends MeshNode {
  x: number;
  y: number;
}

/** A drawing that is ready to be drawn. */
export interface MeshDrawing {
  /** Boxes from left to right, and from top to bottom. */
  columns: PlacedNode[][];
  /** Arrows, from the right side of one box to the left side of another. */
  arrows: Array<MeshEdge & { path: string }>;
  width: number;
  height: number;
}

/** Size of a box, in pixels. */
export const boxSize = { width: 228, height: 48 } as const;

const GAP = 14;
const COLUMN_GAP = 56;
const PADDING = 16;
const STEP = boxSize.height + GAP;

type Neighbours = ReadonlyMap<string, readonly string[]>;

function neighboursOf(edges: readonly MeshEdge[]): Neighbours {
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of edges) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  return neighbours;
}

/**
 * Which column a box stands in, so that arrows only lead from one column to the next: sources before their brokers;
 * brokers and everything else that leads to event types; event types; consumers.
 */
function columnOf(node: MeshNode, neighbours: Neighbours): number {
  switch (node.role) {
    case 'eventType':
      return 2;
    case 'consumer':
      return 3;
    case 'source':
      return neighbours.get(node.id)?.some(id => id.startsWith('broker:'))
        ? 0
        : 1;
    default:
      return 1;
  }
}

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Event types of one broker stand together, because most arrows are theirs. */
function groupByBroker(
  eventTypes: readonly MeshNode[],
  neighbours: Neighbours,
): MeshNode[] {
  const brokers: string[] = [];
  const ranked = eventTypes.map(node => {
    const broker =
      neighbours.get(node.id)?.find(id => id.startsWith('broker:')) ?? '';
    if (!brokers.includes(broker)) {
      brokers.push(broker);
    }
    return { node, rank: brokers.indexOf(broker) };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ node }) => node);
}

/** Places boxes as close as possible to what they are connected with, without overlaps. */
function placeBeside(
  nodes: readonly MeshNode[],
  neighbours: Neighbours,
  placed: ReadonlyMap<string, number>,
): Array<{ node: MeshNode; y: number }> {
  const wishes = nodes
    .map(node => {
      const known = (neighbours.get(node.id) ?? []).flatMap(
        id => placed.get(id) ?? [],
      );
      return { node, wish: known.length > 0 ? mean(known) : 0 };
    })
    .sort((a, b) => a.wish - b.wish);
  const stack = (shift: number) => {
    let next = 0;
    return wishes.map(({ node, wish }) => {
      const y = Math.max(next, wish - shift);
      next = y + STEP;
      return { node, y };
    });
  };
  // Boxes that push each other away do so downwards; half of it is taken back.
  const first = stack(0);
  return stack(mean(first.map(({ y }, index) => y - wishes[index].wish)));
}

/** Arranges a graph in columns. The same graph always looks the same. */
export function layoutMeshGraph(
  graph: Pick<MeshGraph, 'nodes' | 'edges'>,
): MeshDrawing {
  const neighbours = neighboursOf(graph.edges);
  const inColumn = (column: number) =>
    graph.nodes.filter(node => columnOf(node, neighbours) === column);

  const heights = new Map<string, number>();
  const eventTypes = groupByBroker(inColumn(2), neighbours).map(
    (node, index) => ({ node, y: index * STEP }),
  );
  const note = (column: typeof eventTypes) => {
    column.forEach(({ node, y }) => heights.set(node.id, y));
    return column;
  };
  note(eventTypes);
  const middle = note(placeBeside(inColumn(1), neighbours, heights));
  const consumers = note(placeBeside(inColumn(3), neighbours, heights));
  const sources = note(placeBeside(inColumn(0), neighbours, heights));

  const columns = [sources, middle, eventTypes, consumers]
    .filter(column => column.length > 0)
    .map((column, index) =>
      column.map(({ node, y }) => ({
        ...node,
        x: PADDING + index * (boxSize.width + COLUMN_GAP),
        y: Math.round(PADDING + y),
      })),
    );
  const all = new Map(columns.flat().map(node => [node.id, node]));
  return {
    columns,
    arrows: graph.edges.flatMap(edge => {
      const from = all.get(edge.from);
      const to = all.get(edge.to);
      return from && to ? [{ ...edge, path: toPath(from, to) }] : [];
    }),
    width:
      2 * PADDING + columns.length * (boxSize.width + COLUMN_GAP) - COLUMN_GAP,
    height:
      PADDING + boxSize.height + Math.max(...columns.flat().map(({ y }) => y)),
  };
}

function toPath(from: PlacedNode, to: PlacedNode): string {
  const start = { x: from.x + boxSize.width, y: from.y + boxSize.height / 2 };
  const end = { x: to.x, y: to.y + boxSize.height / 2 };
  const middle = (start.x + end.x) / 2;
  return `M${start.x} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}`;
}
