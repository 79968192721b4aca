import { useId } from 'react';
import { Button, Tooltip, TooltipTrigger } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiPlayLine } from '@remixicon/react';
import type { Stack } from '@internal/plugin-spacelift-common';
import { spaceliftTranslationRef } from '../../translation';
import styles from './TriggerButton.module.css';

/**
 * Opens the dialog that triggers a run. Where that is not possible it does nothing, but can still be reached, and says why
 * to those who point at it, focus it or have it read to them.
 */
export function TriggerButton(props: {
  stack: Pick<Stack, 'name'>;
  /** Why no run can be triggered, as a sentence; undefined when one can. */
  reason: string | undefined;
  onPress(): void;
}) {
  const { stack, reason, onPress } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const reasonId = useId();
  // One tree for both, because the button has to stay the same one: a dialog gives the focus back to it.
  return (
    <span>
      <TooltipTrigger isDisabled={!reason}>
        <Button
          variant="secondary"
          size="small"
          className={reason ? styles.blocked : undefined}
          iconStart={<RiPlayLine aria-hidden="true" />}
          aria-label={t('trigger.buttonOf', { name: stack.name })}
          aria-disabled={reason ? true : undefined}
          aria-describedby={reason ? reasonId : undefined}
          aria-haspopup="dialog"
          onPress={() => {
            if (!reason) {
              onPress();
            }
          }}
        >
          {t('trigger.button')}
        </Button>
        <Tooltip>{reason}</Tooltip>
      </TooltipTrigger>
      <span id={reasonId} hidden>
        {reason}
      </span>
    </span>
  );
}
