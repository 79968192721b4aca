import type { ReactElement, ReactNode } from 'react';
import { Box } from '@backstage/ui';
import { toneClass } from '../../tokens';
import type { Tone } from '../../types';
import styles from './PanelMessage.module.css';

/** What is shown in the place of data. Every state that is no data looks like this. */
export interface PanelMessageProps {
  tone: Tone;
  icon: ReactElement;
  title: string;
  /** One sentence of cause. */
  text?: ReactNode;
  /** At most one thing to do. */
  action?: ReactNode;
  /** Below the sentence, for example a snippet. */
  children?: ReactNode;
  /** In a card: smaller, the sentence cut after three lines. */
  compact?: boolean;
}

/** One sentence of cause and one thing to do, with icon and words, on a surface of its own unless `compact`. */
export function PanelMessage(props: PanelMessageProps) {
  const { tone, icon, title, text, action, children, compact = false } = props;
  const content = (
    <>
      <span className={`${styles.icon} ${toneClass(tone)}`} aria-hidden="true">
        {icon}
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {text && (
          <p
            className={styles.text}
            title={compact && typeof text === 'string' ? text : undefined}
          >
            {text}
          </p>
        )}
        {children}
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </>
  );
  return compact ? (
    <div className={styles.compact} data-action={Boolean(action)}>
      {content}
    </div>
  ) : (
    <Box bg="neutral" className={styles.panel}>
      {content}
    </Box>
  );
}
