import { Link, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { RiErrorWarningLine } from '@remixicon/react';
import { EntityIssue } from '../hooks/useCatalogIssues';
import { homeTranslationRef } from '../translation';
import styles from './NeedsAttention.module.css';

/** A catalog entry that needs somebody, and why. Its page tells the details. */
export function CatalogIssueRow(props: EntityIssue) {
  const { entity, issue } = props;
  const { t } = useTranslationRef(homeTranslationRef);
  const entityLink = useEntityRefLink();
  const { primaryTitle } = useEntityPresentation(entity);

  return (
    <li className={styles.issue}>
      <span className={styles.issueIcon}>
        <RiErrorWarningLine size={20} aria-hidden="true" />
      </span>
      <div className={styles.issueText}>
        <Link href={entityLink(entity)} weight="bold" standalone truncate>
          {primaryTitle}
        </Link>
        <Text as="p" variant="body-small" color="secondary">
          {t(`attention.${issue}`)}
        </Text>
      </div>
    </li>
  );
}
