import { Bone } from '@internal/vendor-ui';
import styles from './SecurityInsightsContent.module.css';

/** Summary, sources, toolbar and table on their way. */
export function ContentSkeleton() {
  return (
    <div className={styles.page}>
      <Bone width="min(24rem, 100%)" height="2rem" />
      <Bone width="min(36rem, 100%)" height="2.5rem" />
      <div className={styles.tiles}>
        {[0, 1, 2].map(tile => (
          <Bone key={tile} width="100%" height="7.5rem" />
        ))}
      </div>
      <Bone width="min(44rem, 100%)" height="2rem" />
      {[0, 1, 2, 3].map(row => (
        <Bone key={row} width="100%" height="4rem" />
      ))}
    </div>
  );
}
