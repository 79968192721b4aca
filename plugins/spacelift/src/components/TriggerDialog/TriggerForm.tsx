import { useState, type FormEvent } from 'react';
import {
  Button,
  DialogBody,
  DialogFooter,
  Radio,
  RadioGroup,
  TextField,
  VisuallyHidden,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Capabilities,
  RunType,
  Stack,
  TriggerRequest,
} from '@internal/plugin-spacelift-common';
import { spaceliftTranslationRef } from '../../translation';
import { Consequences } from './Consequences';
import styles from './TriggerDialog.module.css';
import { TriggerFacts } from './TriggerFacts';
import { TriggerProblem } from './TriggerProblem';

/** What is going to be triggered: facts, type, consequences, and the stack's name where that is asked for. */
export function TriggerForm(props: {
  stack: Stack;
  capabilities: Capabilities;
  sending: boolean;
  /** Why the last attempt certainly started nothing. */
  error: Error | undefined;
  onSubmit(request: TriggerRequest): void;
  onCancel(): void;
}) {
  const { stack, capabilities, sending, error, onSubmit, onCancel } = props;
  const { runTypes } = capabilities;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const [runType, setRunType] = useState<RunType>(runTypes[0]);
  const [typed, setTyped] = useState('');
  const asksName = stack.protected || runType === 'DESTROY';
  const isReady = !asksName || typed.trim() === stack.name;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !sending) {
      onSubmit({
        runType,
        ...(asksName && { confirmation: typed.trim() }),
      });
    }
  };

  return (
    <form onSubmit={submit} className={styles.form}>
      <DialogBody className={styles.body}>
        <TriggerFacts stack={stack} />
        {runTypes.length > 1 && (
          <RadioGroup
            label={t('trigger.type')}
            value={runType}
            onChange={value =>
              setRunType(runTypes.find(type => type === value) ?? runType)
            }
            isDisabled={sending}
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
            isDisabled={sending}
            autoComplete="off"
            spellCheck="false"
          />
        )}
        <div aria-live="polite">
          {error && <TriggerProblem error={error} />}
        </div>
        <VisuallyHidden role="status">
          {sending && t('trigger.sending')}
        </VisuallyHidden>
      </DialogBody>
      <DialogFooter>
        <Button
          type="button"
          variant="secondary"
          aria-disabled={sending || undefined}
          onPress={onCancel}
        >
          {t('trigger.cancel')}
        </Button>
        <Button
          type="submit"
          variant="primary"
          destructive={runType === 'DESTROY'}
          isDisabled={!isReady}
          aria-disabled={sending || undefined}
        >
          {sending ? t('trigger.submitting') : t(`trigger.submit${runType}`)}
        </Button>
      </DialogFooter>
    </form>
  );
}
