import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiCheckDoubleLine } from '@remixicon/react';
import { useCatalogIssues } from '../hooks/useCatalogIssues';
import { homeTranslationRef } from '../translation';
import { CatalogIssueRow } from './CatalogIssueRow';
import styles from './NeedsAttention.module.css';
import { Panel } from './Panel';
import { PanelFailure } from './PanelFailure';
import { PanelMessage } from './PanelMessage';
import { RowSkeletons } from './RowSkeletons';

/**
 * What people should look at first: broken catalog entries of their groups, and below them the cards
 * that other plugins attach. Each card says itself how its vendor is doing.
 */
export function NeedsAttention(props: { cards: ReactNode[] }) {
  const { t } = useTranslationRef(homeTranslationRef);
  const { value, error, loading, retry } = useCatalogIssues();

  let content;
  if (error && !loading) {
    content = (
      <PanelFailure
        title={t('attention.failed')}
        error={error}
        onRetry={retry}
      />
    );
  } else if (!value) {
    content = <RowSkeletons rows={1} height="3.25rem" />;
  } else if (value.length === 0) {
    content = (
      <PanelMessage
        icon={<RiCheckDoubleLine size={20} aria-hidden="true" />}
        title={t('attention.emptyTitle')}
        text={t('attention.emptyText')}
      />
    );
  } else {
    content = (
      <ul className={styles.list}>
        {value.map(({ entity, issue }) => (
          <CatalogIssueRow
            key={`${entity.kind}/${entity.metadata.namespace}/${entity.metadata.name}`}
            entity={entity}
            issue={issue}
          />
        ))}
      </ul>
    );
  }

  return (
    <Panel title={t('attention.title')}>
      {content}
      {props.cards.length > 0 && (
        <div className={styles.cards}>{props.cards}</div>
      )}
    </Panel>
  );
}
