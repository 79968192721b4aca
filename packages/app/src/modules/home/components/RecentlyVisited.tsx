import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useRecentVisits } from '../hooks/useRecentVisits';
import { homeTranslationRef } from '../translation';
import { Panel } from './Panel';
import { PanelFailure } from './PanelFailure';
import styles from './RecentlyVisited.module.css';
import { RowSkeletons } from './RowSkeletons';
import { VisitRow } from './VisitRow';

/** The entities and documentation that the person opened last. */
export function RecentlyVisited() {
  const { t } = useTranslationRef(homeTranslationRef);
  const { value, error, loading, retry } = useRecentVisits();

  let content;
  if (error && !loading) {
    content = (
      <PanelFailure title={t('visits.failed')} error={error} onRetry={retry} />
    );
  } else if (!value) {
    content = <RowSkeletons rows={4} height="2.25rem" />;
  } else if (value.length === 0) {
    content = <Text color="secondary">{t('visits.empty')}</Text>;
  } else {
    content = (
      <ul className={styles.list}>
        {value.map(({ visit, visited }) => (
          <VisitRow key={visit.id} visit={visit} visited={visited} />
        ))}
      </ul>
    );
  }

  return <Panel title={t('visits.title')}>{content}</Panel>;
}
