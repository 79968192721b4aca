import { Skeleton } from '@backstage/ui';
import { TableSkeleton } from '../EventTypeTable';
import styles from './EventMeshContent.module.css';

/** Summary and lists on their way. */
export function ContentSkeleton() {
  return (
    <div className={styles.page}>
      <Skeleton width="min(20rem, 100%)" height="2rem" />
      <TableSkeleton rows={3} />
      <TableSkeleton rows={3} />
    </div>
  );
}
