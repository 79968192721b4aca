import { Bone } from '@internal/vendor-ui';
import styles from './SysdigContent.module.css';

/** Summary, tabs and table on their way. */
export function ContentSkeleton(props: { reports: number }) {
  return (
    <div className={styles.page}>
      <Bone height="2rem" width="min(24rem, 100%)" />
      <Bone height="1.5rem" width="min(36rem, 100%)" />
      <div className={styles.tiles}>
        {Array.from({ length: Math.max(1, props.reports) }, (_, index) => (
          <Bone key={index} width="100%" height="5rem" />
        ))}
      </div>
      <ReportSkeleton />
    </div>
  );
}

/** A toolbar and a table on their way. */
export function ReportSkeleton() {
  return (
    <div className={styles.report}>
      <Bone height="2rem" width="min(24rem, 100%)" />
      {[0, 1, 2, 3].map(row => (
        <Bone key={row} width="100%" height="4.5rem" />
      ))}
    </div>
  );
}
