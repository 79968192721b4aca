import { useState } from 'react';
import { Radio, RadioGroup, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Capabilities,
  Run,
  RunType,
  Stack,
  TriggerRequest,
} from '@internal/plugin-spacelift-common';
import { ChangeForm, type ChangeState } from '@internal/vendor-ui';
import { spaceliftTranslationRef } from '../../translation';
import { Consequences } from './Consequences';
import { TriggerFacts } from './TriggerFacts';

/** What is going to be triggered: facts, type, consequences, and the stack's name where that is asked for. */
export function TriggerForm(props: {
  stack: Stack;
  capabilities: Capabilities;
  state: ChangeState<Run>;
  onSubmit(request: TriggerRequest): void;
  onCancel(): void;
}) {
  const { stack, capabilities, state, onSubmit, onCancel } = props;
  const { runTypes } = capabilities;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const [runType, setRunType] = useState<RunType>(runTypes[0]);
  const [typed, setTyped] = useState('');
  const asksName = stack.protected || runType === 'DESTROY';
  const isReady = !asksName || typed.trim() === stack.name;
  const isSending = state.status === 'sending';

  return (
    <ChangeForm
      state={state}
      texts={{
        submit: t(`trigger.submit${runType}`),
        submitting: t('trigger.submitting'),
        sending: t('trigger.sending'),
        failed: t('trigger.failed'),
        notAllowed: t('trigger.notAllowed'),
        whoGives: t('trigger.whoGives'),
      }}
      isReady={isReady}
      destructive={runType === 'DESTROY'}
      onSubmit={() =>
        onSubmit({ runType, ...(asksName && { confirmation: typed.trim() }) })
      }
      onCancel={onCancel}
    >
      <TriggerFacts stack={stack} />
      {runTypes.length > 1 && (
        <RadioGroup
          label={t('trigger.type')}
          value={runType}
          onChange={value =>
            setRunType(runTypes.find(type => type === value) ?? runType)
          }
          isDisabled={isSending}
        >
          {runTypes.map(type => (
            <Radio key={type} value={type}>
              {t(`trigger.type${type}`)}
            </Radio>
          ))}
        </RadioGroup>
      )}
      <Consequences stack={stack} runType={runType} />
      {asksName && (
        <TextField
          label={t('trigger.confirm', { name: stack.name })}
          value={typed}
          onChange={setTyped}
          isDisabled={isSending}
          autoComplete="off"
          spellCheck="false"
        />
      )}
    </ChangeForm>
  );
}
