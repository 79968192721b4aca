import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { MiddleTruncate } from '@internal/vendor-ui';
import { spaceliftTranslationRef } from '../../translation';
import styles from './LabelList.module.css';

const MAX_SHOWN = 3;

/** The first labels of a stack, and how many more there are, which are named on hover. */
export function LabelList(props: { labels: readonly string[] }) {
  const { labels } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  if (labels.length === 0) {
    return <span className={styles.more}>{t('none')}</span>;
  }
  const rest = labels.slice(MAX_SHOWN);
  return (
    <ul className={styles.root}>
      {labels.slice(0, MAX_SHOWN).map(label => (
        <li key={label} className={styles.label}>
          <MiddleTruncate text={label} max={25} />
        </li>
      ))}
      {rest.length > 0 && (
        <li className={styles.more} title={rest.join(', ')}>
          {t('list.moreLabels', { number: String(rest.length) })}
        </li>
      )}
    </ul>
  );
}
