import { useEffect, useRef } from 'react';
import { Dialog, DialogHeader } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Capabilities,
  Run,
  Stack,
} from '@internal/plugin-spacelift-common';
import type { StackPlace } from '../../api';
import type { RunProgress } from '../../hooks/useRunProgress';
import { useTrigger } from '../../hooks/useTrigger';
import { spaceliftTranslationRef } from '../../translation';
import { StartedRun } from './StartedRun';
import styles from './TriggerDialog.module.css';
import { TriggerForm } from './TriggerForm';
import { UnknownOutcome } from './UnknownOutcome';

/**
 * Asks before a run is triggered: what it is, and what will happen. Closing it asks for nothing, and while the request is
 * under way it stays open, so that its outcome is seen. Then it shows the progress of the run, or why there is none.
 */
export function TriggerDialog(props: {
  stack: Stack;
  place: StackPlace;
  capabilities: Capabilities;
  /** The run that was started here, as it goes on. */
  progress: RunProgress | undefined;
  onStarted(run: Run): void;
  /** Whether a run was started is not known. */
  onUnknown(): void;
  onClose(): void;
}) {
  const { stack, place, capabilities, progress, onClose } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const { state, send } = useTrigger(place, next => {
    if (next.status === 'done') {
      props.onStarted(next.value);
    } else if (next.status === 'unknown') {
      props.onUnknown();
    }
  });
  const outcome = useRef<HTMLDivElement>(null);
  const close = () => {
    if (state.status !== 'sending') {
      onClose();
    }
  };
  const isSettled = state.status === 'done' || state.status === 'unknown';

  useEffect(() => {
    // The button that was pressed is gone.
    if (isSettled) {
      outcome.current?.focus();
    }
  }, [isSettled]);

  return (
    <Dialog
      isOpen
      isDismissable={false}
      width="36rem"
      onOpenChange={isOpen => {
        if (!isOpen) {
          close();
        }
      }}
    >
      <DialogHeader className={styles.header}>
        {t('trigger.title', { name: stack.name })}
      </DialogHeader>
      {!isSettled && (
        <TriggerForm
          stack={stack}
          capabilities={capabilities}
          sending={state.status === 'sending'}
          error={state.status === 'failed' ? state.error : undefined}
          onSubmit={send}
          onCancel={close}
        />
      )}
      {isSettled && (
        <div ref={outcome} tabIndex={-1} className={styles.outcome}>
          {state.status === 'done' ? (
            <StartedRun run={state.value} progress={progress} onClose={onClose} />
          ) : (
            <UnknownOutcome
              stack={stack}
              error={state.error}
              onClose={onClose}
            />
          )}
        </div>
      )}
    </Dialog>
  );
}
