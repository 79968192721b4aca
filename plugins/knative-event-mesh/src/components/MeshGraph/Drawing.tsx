import { useId, useMemo, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { layoutMeshGraph } from '../../graph/layoutMeshGraph';
import type { MeshGraph } from '../../graph/MeshGraph';
import { eventMeshTranslationRef } from '../../translation';
import { GraphBox } from './GraphBox';
import styles from './MeshGraph.module.css';

/**
 * The boxes, as a list for each column, and the arrows between them; those of the box that is pointed at or focused stand
 * out. Scrolls inside where there is no room; never shrinks the text.
 */
export function Drawing(props: { graph: MeshGraph }) {
  const { graph } = props;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const { columns, arrows, width, height } = useMemo(
    () => layoutMeshGraph(graph),
    [graph],
  );
  const [active, setActive] = useState<string>();
  const head = useId();
  const isActive = ({ from, to }: { from: string; to: string }) =>
    from === active || to === active;

  return (
    <div className={styles.frame}>
      <div className={styles.drawing} style={{ width, height }}>
        <svg
          className={styles.arrows}
          width={width}
          height={height}
          aria-hidden="true"
        >
          <marker
            id={head}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path className={styles.head} d="M0 0 8 4 0 8z" />
          </marker>
          {arrows.map(arrow => (
            <path
              key={`${arrow.from} ${arrow.to}`}
              className={styles.arrow}
              data-active={isActive(arrow)}
              d={arrow.path}
              markerEnd={`url(#${head})`}
            />
          ))}
        </svg>
        {columns.map((column, index) => (
          <ul
            key={index}
            className={styles.column}
            aria-label={t('graph.column', { number: String(index + 1) })}
          >
            {column.map(node => (
              <GraphBox key={node.id} node={node} onActive={setActive} />
            ))}
          </ul>
        ))}
      </div>
    </div>
  );
}
