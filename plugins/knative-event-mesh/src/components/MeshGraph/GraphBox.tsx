import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { MiddleTruncate } from '@internal/vendor-ui';
import { boxSize, type PlacedNode } from '../../graph/layoutMeshGraph';
import { eventMeshTranslationRef } from '../../translation';
import styles from './MeshGraph.module.css';
import { roleIcons } from './roleIcons';

const MAX_LETTERS = 25;

/** A box of the graph; a link where it leads somewhere. */
export function GraphBox(props: {
  node: PlacedNode;
  /** Tells which box is pointed at or focused. */
  onActive(id: string | undefined): void;
}) {
  const { node, onActive } = props;
  const { id, role, label, entityRef, x, y } = node;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const linkTo = useEntityRefLink();
  const Icon = roleIcons[role];
  const content = (
    <>
      <Icon className={styles.icon} aria-hidden="true" />
      <span className={styles.words}>
        <span className={styles.role}>{t(`graph.${role}`)}</span>{' '}
        <span className={styles.label}>
          <MiddleTruncate text={label} max={MAX_LETTERS} />
        </span>
      </span>
    </>
  );
  return (
    <li
      className={styles.place}
      style={{ left: x, top: y, ...boxSize }}
      onMouseEnter={() => onActive(id)}
      onMouseLeave={() => onActive(undefined)}
      onFocus={() => onActive(id)}
      onBlur={() => onActive(undefined)}
    >
      {entityRef ? (
        <Link
          className={styles.box}
          data-role={role}
          href={linkTo(entityRef)}
          standalone
        >
          {content}
        </Link>
      ) : (
        <span className={styles.box} data-role={role}>
          {content}
        </span>
      )}
    </li>
  );
}
