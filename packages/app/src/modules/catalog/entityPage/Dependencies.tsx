import {
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
} from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  entityColumnPresets,
  EntityRelationCard,
} from '@backstage/plugin-catalog-react/alpha';
import { catalogTranslationRef } from '../translation';
import styles from './OverviewGrid.module.css';

/** What the entity needs, and what needs it: the first question of every change and every outage. */
export function Dependencies() {
  const { t } = useTranslationRef(catalogTranslationRef);

  return (
    <div className={styles.column}>
      <EntityRelationCard
        title={t('dependencies.dependsOn')}
        relationType={RELATION_DEPENDS_ON}
        columnConfig={entityColumnPresets.component.columns}
        emptyState={{ message: t('dependencies.dependsOnNothing') }}
      />
      <EntityRelationCard
        title={t('dependencies.dependencyOf')}
        relationType={RELATION_DEPENDENCY_OF}
        columnConfig={entityColumnPresets.component.columns}
        emptyState={{ message: t('dependencies.dependencyOfNothing') }}
      />
    </div>
  );
}
