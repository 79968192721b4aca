import { Skeleton } from '@backstage/ui';
import styles from './RowSkeletons.module.css';

/** Stands in for a list while it loads: rows of the height that the real ones have. */
export function RowSkeletons(props: { rows: number; height: string }) {
  return (
    <div aria-hidden="true" data-testid="loading">
      {Array.from({ length: props.rows }, (_, row) => (
        <div key={row} className={styles.row} style={{ height: props.height }}>
          <Skeleton width="45%" height="1rem" />
        </div>
      ))}
    </div>
  );
}
