import { Skeleton } from '@backstage/ui';
import styles from './EventTypeView.module.css';

/** Facts, providers, consumers and a schema on their way. */
export function ViewSkeleton() {
  return (
    <div className={styles.root}>
      <Skeleton width="100%" height="3rem" />
      <Skeleton width="60%" height="3rem" />
      <Skeleton width="100%" height="7rem" />
      <Skeleton width="100%" height="12rem" />
    </div>
  );
}
