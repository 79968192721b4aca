import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { eventMeshTranslationRef } from '../../translation';
import { EntityLink } from './EntityLink';
import styles from './EntityLink.module.css';

const MAX_SHOWN = 4;

/** The first of some entities, and how many more there are. */
export function EntityLinks(props: { refs: readonly string[] }) {
  const { refs } = props;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  if (refs.length === 0) {
    return <span className={styles.quiet}>{t('none')}</span>;
  }
  const rest = refs.length - MAX_SHOWN;
  return (
    <ul className={styles.list}>
      {refs.slice(0, MAX_SHOWN).map(ref => (
        <li key={ref}>
          <EntityLink entityRef={ref} />
        </li>
      ))}
      {rest > 0 && (
        <li className={styles.quiet}>
          {t('more', { number: rest.toLocaleString() })}
        </li>
      )}
    </ul>
  );
}
