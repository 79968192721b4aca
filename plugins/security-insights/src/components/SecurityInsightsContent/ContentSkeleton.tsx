import { Skeleton } from '@backstage/ui';
import styles from './SecurityInsightsContent.module.css';

/** Summary, sources, toolbar and table on their way. */
export function ContentSkeleton() {
  return (
    <div className={styles.page}>
      <Skeleton
        className={styles.bone}
        width="min(24rem, 100%)"
        height="2rem"
      />
      <Skeleton
        className={styles.bone}
        width="min(36rem, 100%)"
        height="2.5rem"
      />
      <div className={styles.tiles}>
        {[0, 1, 2].map(tile => (
          <Skeleton
            key={tile}
            className={styles.bone}
            width="100%"
            height="7.5rem"
          />
        ))}
      </div>
      <Skeleton
        className={styles.bone}
        width="min(44rem, 100%)"
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
