import { Skeleton } from '@backstage/ui';
import { TableSkeleton } from '../EventTypeTable';
import styles from './EventMeshPage.module.css';

/** Environments, filters and table on their way. */
export function PageSkeleton() {
  return (
    <div className={styles.content}>
      <Skeleton width="min(20rem, 100%)" height="2rem" />
      <Skeleton width="min(56rem, 100%)" height="2rem" />
      <TableSkeleton />
    </div>
  );
}
