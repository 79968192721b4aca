import { Skeleton } from '@backstage/ui';
import styles from './StacksPage.module.css';

const ROWS = [0, 1, 2, 3, 4, 5, 6, 7];

/** Summary, filters and table on their way; only the table where the rest is there. */
export function PageSkeleton(props: { withHead: boolean }) {
  return (
    <div className={styles.skeleton}>
      {props.withHead && (
        <>
          <Skeleton width="min(20rem, 100%)" height="2rem" />
          <Skeleton width="min(44rem, 100%)" height="2rem" />
          <Skeleton width="min(36rem, 100%)" height="2rem" />
        </>
      )}
      {ROWS.map(row => (
        <Skeleton key={row} width="100%" height="4rem" />
      ))}
    </div>
  );
}
