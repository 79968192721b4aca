import { RiInformationLine } from '@remixicon/react';
import styles from './Notes.module.css';

/** Sentences that a reader has to know to read a list rightly. Nothing where there are none. */
export function Notes(props: { notes: readonly string[] }) {
  const { notes } = props;
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
