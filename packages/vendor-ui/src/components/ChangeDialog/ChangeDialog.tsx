import { useEffect, useRef, type ReactNode } from 'react';
import { Dialog, DialogHeader } from '@backstage/ui';
import type { ChangeState } from '../../request';
import styles from './ChangeDialog.module.css';

/**
 * Asks before something is changed at a vendor, and tells how that ended. Closing it changes nothing, and while the
 * request is under way it stays open, so that its outcome is seen. An outcome takes the place of the form, and the focus.
 */
export function ChangeDialog<Value>(props: {
  title: ReactNode;
  /** From `useChange`. */
  state: ChangeState<Value>;
  /** What is asked before, around a `ChangeForm`. */
  children: ReactNode;
  /** What is shown once it is done; left out where the dialog is taken away then. */
  done?(value: Value): ReactNode;
  /** What is shown, and never the form again, when it may have been done: an `UnknownOutcome`. */
  unknown(error: Error): ReactNode;
  onClose(): void;
}) {
  const { title, state, children, done, unknown, onClose } = props;
  const place = useRef<HTMLDivElement>(null);
  let outcome: ReactNode;
  if (state.status === 'unknown') {
    outcome = unknown(state.error);
  } else if (state.status === 'done') {
    outcome = done?.(state.value);
  }
  const isSettled = Boolean(outcome);

  useEffect(() => {
    // The button that was pressed is gone.
    if (isSettled) {
      place.current?.focus();
    }
  }, [isSettled]);

  return (
    <Dialog
      isOpen
      isDismissable={false}
      width="36rem"
      onOpenChange={isOpen => {
        if (!isOpen && state.status !== 'sending') {
          onClose();
        }
      }}
    >
      <DialogHeader className={styles.header}>{title}</DialogHeader>
      {isSettled ? (
        <div ref={place} tabIndex={-1} className={styles.outcome}>
          {outcome}
        </div>
      ) : (
        children
      )}
    </Dialog>
  );
}
