import type { ReactNode } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import styles from './RowButton.module.css';

/** The button in the cell that names a row. The whole row can be pressed for it; links in other cells stay links. */
export function RowButton(props: {
  /** Name for screen readers; what is seen may be shorter. */
  label: string;
  children: ReactNode;
  onPress(): void;
  /** Set for a button that opens and closes details below the row. */
  details?: { isOpen: boolean; id: string };
}) {
  const { label, children, onPress, details } = props;
  return (
    <button
      type="button"
      className={styles.button}
      aria-haspopup={details ? undefined : 'dialog'}
      aria-expanded={details?.isOpen}
      aria-controls={details?.isOpen ? details.id : undefined}
      onClick={onPress}
    >
      <VisuallyHidden>{label}</VisuallyHidden>
      <span aria-hidden="true">{children}</span>
    </button>
  );
}
