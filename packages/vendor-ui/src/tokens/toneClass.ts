import type { Severity } from '@internal/vendor-common';
import type { Tone } from '../types';
import styles from './tokens.module.css';

/** Class that sets the colours of a state, a severity or nothing much (`quiet`) for everything inside (see tokens.module.css). */
export function toneClass(tone: Tone | Severity | 'quiet'): string {
  return styles[tone];
}
