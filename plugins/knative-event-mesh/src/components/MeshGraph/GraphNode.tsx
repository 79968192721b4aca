import type { ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { truncateMiddle } from '@internal/vendor-ui';
import type { MeshNode } from '../../graph/MeshGraph';
import { eventMeshTranslationRef } from '../../translation';
import styles from './MeshGraph.module.css';
import { roleIcons } from './roleIcons';

const WIDTH = 224;
const HEIGHT = 46;
const ICON = 18;
const MAX_LETTERS = 27;

/** A box of the graph; a link where it leads somewhere. Of a fixed size, so that the graph is arranged once. */
export function GraphNode(props: { node: MeshNode }) {
  const { node } = props;
  const linkTo = useEntityRefLink();
  return node.entityRef ? (
    <NodeLink to={linkTo(node.entityRef)}>
      <Box node={node} />
    </NodeLink>
  ) : (
    <g className={styles.node}>
      <Box node={node} />
    </g>
  );
}

function NodeLink(props: { to: string; children: ReactNode }) {
  const follow = useLinkClickHandler<HTMLAnchorElement>(props.to);
  return (
    <a href={useHref(props.to)} className={styles.node} onClick={follow}>
      {props.children}
    </a>
  );
}

function Box(props: { node: MeshNode }) {
  const { role, label } = props.node;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const Icon = roleIcons[role];
  return (
    <>
      <title>{`${t(`graph.${role}`)}: ${label}`}</title>
      <rect
        className={styles.box}
        data-role={role}
        width={WIDTH}
        height={HEIGHT}
        rx={6}
      />
      <g transform={`translate(10, ${(HEIGHT - ICON) / 2})`}>
        <Icon className={styles.icon} size={ICON} aria-hidden="true" />
      </g>
      <text className={styles.role} x={36} y={18}>
        {t(`graph.${role}`)}
      </text>
      <text className={styles.label} x={36} y={35}>
        {truncateMiddle(label, MAX_LETTERS)}
      </text>
    </>
  );
}
