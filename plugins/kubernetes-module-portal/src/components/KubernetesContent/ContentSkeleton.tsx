import { Skeleton } from '@backstage/ui';
import styles from './KubernetesContent.module.css';

/** Summary, filters and a table on their way. */
export function ContentSkeleton() {
  return (
    <div className={styles.page}>
      <Skeleton
        className={styles.bone}
        width="min(18rem, 100%)"
        height="2rem"
      />
      <Skeleton
        className={styles.bone}
        width="min(36rem, 100%)"
        height="2rem"
      />
      {[0, 1, 2, 3].map(row => (
        <Skeleton
          key={row}
          className={styles.bone}
          width="100%"
          height="4rem"
        />
      ))}
    </div>
  );
}
