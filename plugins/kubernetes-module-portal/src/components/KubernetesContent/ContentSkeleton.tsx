import { Bone } from '@internal/vendor-ui';
import styles from './KubernetesContent.module.css';

/** Summary, filters and a table on their way. */
export function ContentSkeleton() {
  return (
    <div className={styles.page}>
      <Bone width="min(18rem, 100%)" height="2rem" />
      <Bone width="min(36rem, 100%)" height="2rem" />
      {[0, 1, 2, 3].map(row => (
        <Bone key={row} width="100%" height="4rem" />
      ))}
    </div>
  );
}
