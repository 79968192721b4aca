import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Stack } from '@internal/plugin-spacelift-common';
import type { TriggerBlock } from '../lib/triggerBlock';
import { spaceliftTranslationRef } from '../translation';
import { useRunWords } from './useRunWords';

/**
 * Says in a sentence why no run can be triggered, and what to do.
 *
 * @returns what makes the sentence of a reason; `notAllowed` is the one for `NOT_ALLOWED`, which depends on the place.
 */
export function useBlockText(): (
  block: TriggerBlock,
  stack: Stack,
  notAllowed: string,
) => string {
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const words = useRunWords();

  const lockText = ({ lock }: Stack) => {
    const name = lock?.by ?? t('group.unknown');
    return lock?.note
      ? t('obstacle.LOCKEDnote', { name, note: lock.note })
      : t('obstacle.LOCKED', { name });
  };
  const runningText = ({ blocker }: Stack) => {
    if (!blocker) {
      return t('obstacle.RUNNING');
    }
    const title = words.title(blocker);
    return blocker.group === 'needsAttention'
      ? t('obstacle.DECISION', { title })
      : t('obstacle.RUNNINGblocker', { title });
  };

  return (block, stack, notAllowed) => {
    switch (block) {
      case 'LOCKED':
        return lockText(stack);
      case 'NOT_CONFIRMED':
        return stack.missingLabel === undefined
          ? t('obstacle.NOT_CONFIRMEDunowned')
          : t('obstacle.NOT_CONFIRMED', { label: stack.missingLabel });
      case 'RUNNING':
        return runningText(stack);
      case 'UNKNOWN_STATE':
        return t('obstacle.UNKNOWN_STATE', { state: stack.state });
      case 'NOT_ALLOWED':
        return notAllowed;
      case 'UNKNOWN_YET':
        return t('obstacle.unknownYet');
      default:
        return t(`obstacle.${block}`);
    }
  };
}
