import type { FormEvent, ReactNode } from 'react';
import {
  Button,
  DialogBody,
  DialogFooter,
  VisuallyHidden,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ChangeState } from '../../request';
import { vendorUiTranslationRef } from '../../translation';
import styles from './ChangeDialog.module.css';
import { ChangeProblem, type ChangeProblemTexts } from './ChangeProblem';

/** What a `ChangeForm` says in the words of the vendor. */
export interface ChangeFormTexts extends ChangeProblemTexts {
  /** The button that asks for the change, and while it is under way. */
  submit: string;
  submitting: string;
  /** Read to those who do not see the button. */
  sending: string;
}

/**
 * What a change is about, why the last try certainly changed nothing, and the buttons. While the request is under way
 * they can be reached, but do nothing.
 */
export function ChangeForm(props: {
  state: ChangeState<unknown>;
  texts: ChangeFormTexts;
  /** Whether everything has been filled in. */
  isReady: boolean;
  destructive?: boolean;
  children: ReactNode;
  onSubmit(): void;
  onCancel(): void;
}) {
  const { state, texts, isReady, destructive, onSubmit, onCancel } = props;
  const { t } = useTranslationRef(vendorUiTranslationRef);
  const isSending = state.status === 'sending';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !isSending) {
      onSubmit();
    }
  };

  return (
    <form onSubmit={submit} className={styles.form}>
      <DialogBody className={styles.body}>
        {props.children}
        <div aria-live="polite">
          {state.status === 'failed' && (
            <ChangeProblem error={state.error} texts={texts} />
          )}
        </div>
        <VisuallyHidden role="status">
          {isSending && texts.sending}
        </VisuallyHidden>
      </DialogBody>
      <DialogFooter>
        <Button
          type="button"
          variant="secondary"
          aria-disabled={isSending || undefined}
          onPress={isSending ? undefined : onCancel}
        >
          {t('change.cancel')}
        </Button>
        <Button
          type="submit"
          variant="primary"
          destructive={destructive}
          isDisabled={!isReady}
          aria-disabled={isSending || undefined}
        >
          {isSending ? texts.submitting : texts.submit}
        </Button>
      </DialogFooter>
    </form>
  );
}
