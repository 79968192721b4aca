import { useState } from 'react';
import { Radio, RadioGroup, TextAreaField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  dismissalReasons,
  MAX_COMMENT_LENGTH,
  type Alert,
  type AlertRepository,
} from '@internal/plugin-security-insights-common';
import { ChangeForm, type ChangeState } from '@internal/vendor-ui';
import type { Decision } from '../../hooks/useDecision';
import { useReasonText } from '../../hooks/useReasonText';
import { securityInsightsTranslationRef } from '../../translation';
import { DecisionFacts } from './DecisionFacts';

/** Which alert, what will happen, and why. A dismissal needs a reason and a comment, a reopening nothing. */
export function DecisionForm(props: {
  kind: Decision['kind'];
  alert: Alert;
  repository: AlertRepository;
  state: ChangeState<Alert>;
  onSubmit(decision: Decision): void;
  onCancel(): void;
}) {
  const { kind, alert, repository, state, onSubmit, onCancel } = props;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const sayReason = useReasonText();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const isDismissal = kind === 'dismissal';
  const comment = typed.trim();
  const isReady = !isDismissal || (reason !== '' && comment !== '');
  const required = isDismissal ? t('decision.required') : undefined;
  const isSending = state.status === 'sending';

  return (
    <ChangeForm
      state={state}
      texts={{
        submit: t(
          isDismissal ? 'decision.submitDismissal' : 'decision.submitReopening',
        ),
        submitting: t('decision.sending'),
        sending: t('decision.sending'),
        failed: t('decision.failed'),
        notAllowed: t('decision.notAllowed'),
        whoGives: t('decision.whoGives'),
      }}
      isReady={isReady}
      onSubmit={() =>
        onSubmit(isDismissal ? { kind, reason, comment } : { kind, comment })
      }
      onCancel={onCancel}
    >
      <DecisionFacts kind={kind} alert={alert} repository={repository} />
      {isDismissal && (
        <RadioGroup
          label={t('decision.reason')}
          secondaryLabel={required}
          value={reason}
          onChange={setReason}
          isDisabled={isSending}
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
        isDisabled={isSending}
      />
    </ChangeForm>
  );
}
