import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiInformationLine } from '@remixicon/react';
import type { AlertList } from '@internal/plugin-security-insights-common';
import { securityInsightsTranslationRef } from '../../translation';
import styles from './ListNotes.module.css';

/** What is missing in the list, and why. */
export function ListNotes(props: { data: AlertList }) {
  const { missing, skipped } = props.data;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const notes: string[] = missing.map(({ type, state, message }) =>
    t('list.missing', {
      type: t(`type.${type}`),
      state: t(`state.${state}`),
      message,
    }),
  );
  if (skipped > 0) {
    notes.push(t('list.skipped', { count: skipped }));
  }
  if (notes.length === 0) {
    return null;
  }
  return (
    <ul className={styles.notes}>
      {notes.map(note => (
        <li key={note}>
          <RiInformationLine className={styles.icon} aria-hidden="true" />
          <span>{note}</span>
        </li>
      ))}
    </ul>
  );
}
