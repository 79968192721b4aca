import { ButtonLink, Link } from '@backstage/ui';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogImportPlugin from '@backstage/plugin-catalog-import/alpha';
import { useOwnedComponents } from '../hooks/useOwnedComponents';
import { homeTranslationRef } from '../translation';
import { ComponentRow } from './ComponentRow';
import styles from './MyComponents.module.css';
import { Panel } from './Panel';
import { PanelFailure } from './PanelFailure';
import { PanelMessage } from './PanelMessage';
import { RowSkeletons } from './RowSkeletons';

const OWNED_COMPONENTS = '?filters[kind]=component&filters[user]=owned';

/** What the person's groups own, with lifecycle; the first ones here, all of them in the catalog. */
export function MyComponents() {
  const { t } = useTranslationRef(homeTranslationRef);
  const { value, error, loading, retry } = useOwnedComponents();
  const catalogIndex = useRouteRef(catalogPlugin.routes.catalogIndex);
  const importPage = useRouteRef(catalogImportPlugin.routes.importPage);

  let content;
  if (error && !loading) {
    content = (
      <PanelFailure
        title={t('components.failed')}
        error={error}
        onRetry={retry}
      />
    );
  } else if (!value) {
    content = <RowSkeletons rows={4} height="3.25rem" />;
  } else if (value.items.length === 0) {
    content = (
      <PanelMessage
        title={t('components.emptyTitle')}
        text={t('components.emptyText')}
        action={
          importPage && (
            <ButtonLink href={importPage()} variant="secondary" size="small">
              {t('components.register')}
            </ButtonLink>
          )
        }
      />
    );
  } else {
    content = (
      <ul className={styles.list}>
        {value.items.map(entity => (
          <ComponentRow
            key={`${entity.metadata.namespace}/${entity.metadata.name}`}
            entity={entity}
          />
        ))}
      </ul>
    );
  }

  return (
    <Panel
      title={t('components.title')}
      action={
        value &&
        value.total > 0 &&
        catalogIndex && (
          <Link href={`${catalogIndex()}${OWNED_COMPONENTS}`} standalone>
            {t('components.all', { count: value.total })}
          </Link>
        )
      }
    >
      {content}
    </Panel>
  );
}
