import { useMemo } from 'react';
import {
  DependencyGraph,
  DependencyGraphTypes,
} from '@backstage/core-components';
import type { MeshGraph, MeshNode } from '../../graph/MeshGraph';
import { GraphNode } from './GraphNode';
import styles from './MeshGraph.module.css';

const renderNode: DependencyGraphTypes.RenderNodeFunction<MeshNode> = props => (
  <GraphNode node={props.node} />
);

/** The boxes and arrows, from left to right. Scrolls inside where there is no room; never shrinks the text. */
export function Drawing(props: { graph: MeshGraph }) {
  const { nodes, edges } = props.graph;
  // The drawing starts anew when one of these is another object.
  const drawn = useMemo(
    () => ({
      nodes: nodes.map(node => ({ ...node })),
      edges: edges.map(edge => ({ ...edge })),
    }),
    [nodes, edges],
  );
  return (
    <div className={styles.frame}>
      <div className={styles.drawing}>
        <DependencyGraph
          nodes={drawn.nodes}
          edges={drawn.edges}
          renderNode={renderNode}
          direction={DependencyGraphTypes.Direction.LEFT_RIGHT}
          nodeMargin={14}
          edgeMargin={8}
          rankMargin={56}
          paddingX={12}
          paddingY={12}
          fit="grow"
          zoom="disabled"
          showArrowHeads
          allowFullscreen={false}
        />
      </div>
    </div>
  );
}
