import type { ReactNode } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Stack } from '@internal/plugin-spacelift-common';
import { ExternalLink } from '@internal/vendor-ui';
import { spaceliftTranslationRef } from '../../translation';
import { StackBadges } from '../StackBadges';
import { StackState } from '../StackState';
import styles from './StackView.module.css';

/** A stack at a glance, and what can be done with it. */
export function StackHead(props: {
  stack: Stack;
  heading?: ReactNode;
  children: ReactNode;
}) {
  const { stack, heading, children } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  return (
    <div className={styles.head}>
      <div className={styles.names}>
        {heading}
        <StackState
          state={stack.state}
          group={stack.group}
          since={stack.stateSince}
        />
        <StackBadges stack={stack} />
      </div>
      <div className={styles.actions}>
        <ExternalLink href={stack.url}>
          {t('stack.open')}
          <VisuallyHidden> {stack.name}</VisuallyHidden>
        </ExternalLink>
        {children}
      </div>
    </div>
  );
}
