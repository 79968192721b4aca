import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiInformationLine } from '@remixicon/react';
import type { Stack } from '@internal/plugin-spacelift-common';
import { ExternalLink } from '@internal/vendor-ui';
import type { TriggerBlock } from '../../lib/triggerBlock';
import { spaceliftTranslationRef } from '../../translation';
import styles from './StackView.module.css';

/** Why no run of this stack can be triggered now; with the way to the run that is in the way, where one is. */
export function Obstacle(props: {
  stack: Stack;
  block: TriggerBlock;
  reason: string;
}) {
  const { stack, block, reason } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  return (
    <div className={styles.obstacle}>
      <RiInformationLine className={styles.icon} aria-hidden="true" />
      <span>
        {reason}{' '}
        {block === 'RUNNING' && stack.blocker && (
          <ExternalLink href={stack.blocker.url}>
            {t('stack.blocker')}
          </ExternalLink>
        )}
      </span>
    </div>
  );
}
