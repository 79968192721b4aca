import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EventConsumerFilter } from '@internal/plugin-knative-event-mesh-common';
import { MiddleTruncate } from '@internal/vendor-ui';
import { eventMeshTranslationRef } from '../../translation';
import styles from './FilterList.module.css';

const MAX_LENGTH = 80;

/** Conditions of a delivery, all of which have to be met. Absent = not known, empty = always. */
export function FilterList(props: {
  filters: readonly EventConsumerFilter[] | undefined;
}) {
  const { filters } = props;
  const { t } = useTranslationRef(eventMeshTranslationRef);

  if (!filters) {
    return (
      <span className={styles.quiet} title={t('filter.unknownWhy')}>
        {t('filter.unknown')}
      </span>
    );
  }
  if (filters.length === 0) {
    return <span>{t('filter.everything')}</span>;
  }
  const describe = ({ match, attribute, value }: EventConsumerFilter) => {
    switch (match) {
      case 'exact':
      case 'prefix':
      case 'suffix':
        return t(`filter.${match}`, { attribute: attribute ?? '?', value });
      case 'cesql':
        return t('filter.cesql', { value });
      default:
        return attribute
          ? t('filter.otherOf', { attribute, match, value })
          : t('filter.other', { match, value });
    }
  };
  return (
    <ul className={styles.list}>
      {filters.map(describe).map(text => (
        <li key={text} className={styles.filter}>
          <MiddleTruncate text={text} max={MAX_LENGTH} />
        </li>
      ))}
    </ul>
  );
}
