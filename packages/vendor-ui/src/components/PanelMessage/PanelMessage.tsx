import type { ReactElement, ReactNode } from 'react';
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

/** One sentence of cause and one thing to do, with icon and words. */
export function PanelMessage(props: PanelMessageProps) {
  const { tone, icon, title, text, action, children, compact = false } = props;
  return (
    <div className={styles.root} data-compact={compact || undefined}>
      <span className={`${styles.icon} ${toneClass(tone)}`} aria-hidden="true">
        {icon}
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {text && <p className={styles.text}>{text}</p>}
        {children}
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}
