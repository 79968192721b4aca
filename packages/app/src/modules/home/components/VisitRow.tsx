import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Visit } from '@backstage/plugin-home';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { RelativeTime } from '@internal/vendor-ui';
import { VisitedEntity } from '../lib/visits';
import { homeTranslationRef } from '../translation';
import styles from './RecentlyVisited.module.css';

/** An entity or its documentation that was visited, and when. */
export function VisitRow(props: { visit: Visit; visited: VisitedEntity }) {
  const { visit, visited } = props;
  const { t } = useTranslationRef(homeTranslationRef);
  const { primaryTitle } = useEntityPresentation(visited.entityRef);

  return (
    <li className={styles.row}>
      <Link href={visit.pathname} standalone truncate>
        {visited.area === 'docs'
          ? t('visits.docs', { name: primaryTitle })
          : primaryTitle}
      </Link>
      <RelativeTime at={visit.timestamp} className={styles.time} />
    </li>
  );
}
