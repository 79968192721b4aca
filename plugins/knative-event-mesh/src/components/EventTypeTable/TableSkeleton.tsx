import { Skeleton } from '@backstage/ui';
import styles from './TableSkeleton.module.css';

/** A table on its way. */
export function TableSkeleton(props: { rows?: number }) {
  return (
    <div className={styles.rows}>
      {Array.from({ length: props.rows ?? 8 }, (_, row) => (
        <Skeleton key={row} width="100%" height="3.25rem" />
      ))}
    </div>
  );
}
