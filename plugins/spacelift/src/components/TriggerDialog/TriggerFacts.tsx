import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Stack } from '@internal/plugin-spacelift-common';
import { Facts } from '@internal/vendor-ui';
import { spaceliftTranslationRef } from '../../translation';
import { CommitLink } from '../CommitLink';

/** Which stack, where, and which code. */
export function TriggerFacts(props: { stack: Stack }) {
  const { stack } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const head = stack.branch
    ? t('trigger.headOf', { branch: stack.branch })
    : t('trigger.headOfBranch');
  return (
    <Facts
      facts={[
        [t('trigger.stack'), stack.name],
        [t('trigger.space'), stack.space?.name ?? t('notSaid')],
        [t('trigger.branch'), stack.branch ?? t('notSaid')],
        [
          t('trigger.commit'),
          stack.trackedCommit ? (
            <CommitLink commit={stack.trackedCommit} withSubject />
          ) : (
            head
          ),
        ],
      ]}
    />
  );
}
