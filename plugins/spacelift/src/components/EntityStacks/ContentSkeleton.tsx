import { Skeleton } from '@backstage/ui';
import styles from './EntityStacks.module.css';

/** Summary and two stacks on their way. */
export function ContentSkeleton() {
  return (
    <div className={styles.page}>
      <Skeleton width="min(18rem, 100%)" height="2rem" />
      {[0, 1].map(stack => (
        <Skeleton key={stack} width="100%" height="20rem" />
      ))}
    </div>
  );
}
