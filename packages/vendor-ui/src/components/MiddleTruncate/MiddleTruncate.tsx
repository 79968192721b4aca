import { VisuallyHidden } from '@backstage/ui';
import { truncateMiddle } from '../../lib/truncateMiddle';
import styles from './MiddleTruncate.module.css';

const DEFAULT_MAX = 48;

/** A long name with its middle left out; whole on hover and for screen readers. `max` in characters, 48 by default. */
export function MiddleTruncate(props: { text: string; max?: number }) {
  const { text, max = DEFAULT_MAX } = props;
  const short = truncateMiddle(text, max);
  if (short === text) {
    return <span className={styles.root}>{text}</span>;
  }
  return (
    <span className={styles.root} title={text}>
      <span aria-hidden="true">{short}</span>
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  );
}
