import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { spaceliftTranslationRef } from '../../translation';
import styles from './EntityStacks.module.css';

/** Which part of a System names a stack, with the way to its page. */
export function PartLink(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const { primaryTitle, secondaryTitle } = useEntityPresentation(entityRef);
  const linkTo = useEntityRefLink();
  return (
    <span className={styles.part} title={secondaryTitle}>
      {t('stack.entity')} <Link href={linkTo(entityRef)}>{primaryTitle}</Link>
    </span>
  );
}
