import { useState, type FormEvent } from 'react';
import {
  Button,
  DialogBody,
  DialogFooter,
  Radio,
  RadioGroup,
  TextAreaField,
  VisuallyHidden,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  dismissalReasons,
  MAX_COMMENT_LENGTH,
  type Alert,
  type AlertRepository,
} from '@internal/plugin-security-insights-common';
import type { Decision } from '../../hooks/useDecision';
import { useReasonText } from '../../hooks/useReasonText';
import { securityInsightsTranslationRef } from '../../translation';
import styles from './DecisionDialog.module.css';
import { DecisionFacts } from './DecisionFacts';
import { DecisionProblem } from './DecisionProblem';

/** Which alert, what will happen, and why. A dismissal needs a reason and a comment, a reopening nothing. */
export function DecisionForm(props: {
  kind: Decision['kind'];
  alert: Alert;
  repository: AlertRepository;
  sending: boolean;
  /** Why the last attempt certainly changed nothing. */
  error: Error | undefined;
  onSubmit(decision: Decision): void;
  onCancel(): void;
}) {
  const { kind, alert, repository, sending, error, onSubmit, onCancel } = props;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const sayReason = useReasonText();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const isDismissal = kind === 'dismissal';
  const comment = typed.trim();
  const isReady = !isDismissal || (reason !== '' && comment !== '');
  const required = isDismissal ? t('decision.required') : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !sending) {
      onSubmit(isDismissal ? { kind, reason, comment } : { kind, comment });
    }
  };
  const action = t(
    isDismissal ? 'decision.submitDismissal' : 'decision.submitReopening',
  );

  return (
    <form onSubmit={submit} className={styles.form}>
      <DialogBody className={styles.body}>
        <DecisionFacts kind={kind} alert={alert} repository={repository} />
        {isDismissal && (
          <RadioGroup
            label={t('decision.reason')}
            secondaryLabel={required}
            value={reason}
            onChange={setReason}
            isDisabled={sending}
          >
            {dismissalReasons[alert.type].map(each => (
              <Radio key={each} value={each}>
                {sayReason(each)}
              </Radio>
            ))}
          </RadioGroup>
        )}
        <TextAreaField
          label={t('decision.comment')}
          secondaryLabel={required ?? t('decision.optional')}
          description={t('decision.counter', {
            used: String(typed.length),
            max: String(MAX_COMMENT_LENGTH),
          })}
          value={typed}
          onChange={setTyped}
          maxLength={MAX_COMMENT_LENGTH}
          isRequired={isDismissal}
          isDisabled={sending}
        />
        <div aria-live="polite">
          {error && <DecisionProblem error={error} />}
        </div>
        <VisuallyHidden role="status">
          {sending && t('decision.sending')}
        </VisuallyHidden>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" isDisabled={sending} onPress={onCancel}>
          {t('decision.cancel')}
        </Button>
        <Button
          type="submit"
          variant="primary"
          isDisabled={!isReady}
          aria-disabled={sending || undefined}
        >
          {sending ? t('decision.sending') : action}
        </Button>
      </DialogFooter>
    </form>
  );
}
