import type { ReactNode } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import styles from './RowButton.module.css';

/** The button in the cell that names a row. The whole row can be pressed for it; links in other cells stay links. */
export function RowButton(props: {
  /** What is seen, and the middle of the name for screen readers. */
  children: ReactNode;
  /** Words before and after it, for screen readers. */
  before?: string;
  after?: string;
  onPress(): void;
  /** Set for a button that opens and closes details below the row. */
  details?: { isOpen: boolean; id: string };
}) {
  const { children, before, after, onPress, details } = props;
  return (
    <button
      type="button"
      className={styles.button}
      aria-haspopup={details ? undefined : 'dialog'}
      aria-expanded={details?.isOpen}
      aria-controls={details?.isOpen ? details.id : undefined}
      onClick={onPress}
    >
      {before && <VisuallyHidden>{before} </VisuallyHidden>}
      {children}
      {after && <VisuallyHidden> {after}</VisuallyHidden>}
    </button>
  );
}
