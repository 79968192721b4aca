import { Skeleton } from '@backstage/ui';
import styles from './Bone.module.css';

/** A `Skeleton` that is seen on every surface; the stock colour is that of the page. Width and height are CSS lengths. */
export function Bone(props: { width: string; height: string }) {
  return <Skeleton className={styles.bone} {...props} />;
}
