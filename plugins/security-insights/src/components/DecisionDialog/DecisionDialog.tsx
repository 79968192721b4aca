import { useEffect, useRef } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { Dialog, DialogHeader } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Alert,
  AlertRepository,
} from '@internal/plugin-security-insights-common';
import { useDecision } from '../../hooks/useDecision';
import { securityInsightsTranslationRef } from '../../translation';
import { DecisionForm } from './DecisionForm';
import styles from './DecisionDialog.module.css';
import { UnknownOutcome } from './UnknownOutcome';

/**
 * Asks before an alert is dismissed or reopened: which one, where, and why. Closing it changes nothing, and while the
 * request is under way it stays open, so that its outcome is seen.
 */
export function DecisionDialog(props: {
  kind: 'dismissal' | 'reopening';
  entity: Entity;
  alert: Alert;
  repository: AlertRepository;
  onDone(alert: Alert): void;
  /** The alert may be another one than is shown: it is not known, or GitHub has refused. */
  onDoubt(): void;
  onClose(): void;
}) {
  const { kind, entity, alert, repository, onClose } = props;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const { state, send } = useDecision(entity, alert, next => {
    if (next.status === 'done') {
      props.onDone(next.value);
    } else {
      props.onDoubt();
    }
  });
  const outcome = useRef<HTMLDivElement>(null);
  const isUnknown = state.status === 'unknown';
  const close = () => {
    if (state.status !== 'sending') {
      onClose();
    }
  };

  useEffect(() => {
    // The button that was pressed is gone.
    if (isUnknown) {
      outcome.current?.focus();
    }
  }, [isUnknown]);

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
        {t(
          kind === 'dismissal'
            ? 'decision.titleDismissal'
            : 'decision.titleReopening',
        )}
      </DialogHeader>
      {state.status === 'unknown' ? (
        <div ref={outcome} tabIndex={-1} className={styles.outcome}>
          <UnknownOutcome alert={alert} error={state.error} onClose={onClose} />
        </div>
      ) : (
        <DecisionForm
          kind={kind}
          alert={alert}
          repository={repository}
          sending={state.status === 'sending'}
          error={state.status === 'failed' ? state.error : undefined}
          onSubmit={send}
          onCancel={close}
        />
      )}
    </Dialog>
  );
}
