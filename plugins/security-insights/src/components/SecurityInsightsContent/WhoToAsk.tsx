import { RELATION_OWNED_BY, type Entity } from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  getEntityRelations,
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { securityInsightsTranslationRef } from '../../translation';
import styles from './SecurityInsightsContent.module.css';

/** Below a refusal: who owns the entity, because owners usually may see its alerts. */
export function WhoToAsk(props: { entity: Entity }) {
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const owners = getEntityRelations(props.entity, RELATION_OWNED_BY);
  if (owners.length === 0) {
    return null;
  }
  return (
    <p className={styles.note}>
      {t('whoToAsk.owners')}{' '}
      {owners.map((owner, index) => (
        <span key={stringifyEntityRef(owner)}>
          {index > 0 && ', '}
          <OwnerLink entityRef={stringifyEntityRef(owner)} />
        </span>
      ))}
    </p>
  );
}

function OwnerLink(props: { entityRef: string }) {
  const { primaryTitle } = useEntityPresentation(props.entityRef);
  const linkTo = useEntityRefLink();
  return <Link href={linkTo(props.entityRef)}>{primaryTitle}</Link>;
}
