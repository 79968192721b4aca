import {
  Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import { Link, Text } from '@backstage/ui';
import {
  getEntityRelations,
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { LifecycleBadge } from '../../../components/LifecycleBadge';
import styles from './MyComponents.module.css';

/** One component: name, what it is and whose, and its lifecycle. */
export function ComponentRow(props: { entity: Entity }) {
  const { entity } = props;
  const entityLink = useEntityRefLink();
  const { primaryTitle } = useEntityPresentation(entity);
  const facts = [
    entity.spec?.type?.toString(),
    ...getEntityRelations(entity, RELATION_PART_OF, { kind: 'system' }).map(
      ref => ref.name,
    ),
    ...getEntityRelations(entity, RELATION_OWNED_BY).map(ref => ref.name),
  ].filter(Boolean);

  return (
    <li className={styles.row}>
      <div className={styles.text}>
        <Link href={entityLink(entity)} weight="bold" standalone truncate>
          {primaryTitle}
        </Link>
        <Text as="p" variant="body-small" color="secondary" truncate>
          {facts.join(' · ')}
        </Text>
      </div>
      <LifecycleBadge lifecycle={entity.spec?.lifecycle} />
    </li>
  );
}
