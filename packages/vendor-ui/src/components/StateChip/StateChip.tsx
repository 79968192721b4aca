import type { ReactElement, ReactNode } from 'react';
import { toneClass, toneIcons } from '../../tokens';
import type { Tone } from '../../types';
import styles from './StateChip.module.css';

/** A state as icon and words on the colour of its tone; never colour alone. */
export function StateChip(props: {
  tone: Tone;
  label: ReactNode;
  /** Instead of the icon of the tone; decorative. */
  icon?: ReactElement;
  /** `large` for the one headline of a card. */
  size?: 'medium' | 'large';
}) {
  const { tone, label, icon, size = 'medium' } = props;
  const Icon = toneIcons[tone];
  return (
    <span className={`${styles.chip} ${toneClass(tone)}`} data-size={size}>
      <span className={styles.icon} aria-hidden="true">
        {icon ?? <Icon />}
      </span>
      <span className={styles.label}>{label}</span>
    </span>
  );
}
