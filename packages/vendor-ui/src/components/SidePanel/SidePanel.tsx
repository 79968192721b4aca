import type { ReactNode } from 'react';
import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import styles from './SidePanel.module.css';

/**
 * Details of a row, at the side of the page that they were opened from. Keeps the focus and gives it back, closes with
 * Escape, and takes the whole width where there is little.
 */
export function SidePanel(props: {
  title: ReactNode;
  onClose(): void;
  /** `wide` for tables, `medium` for facts and lists. */
  size?: 'medium' | 'wide';
  children: ReactNode;
}) {
  const { title, onClose, size = 'wide', children } = props;
  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => {
        if (!isOpen) {
          onClose();
        }
      }}
      className={size === 'wide' ? styles.wide : styles.medium}
    >
      <DialogHeader className={styles.header}>{title}</DialogHeader>
      <DialogBody className={styles.body}>{children}</DialogBody>
    </Dialog>
  );
}
