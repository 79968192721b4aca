import { VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ExternalLink } from '@internal/vendor-ui';
import { sysdigTranslationRef } from '../../translation';
import styles from './RowLink.module.css';

/** The same thing in Sysdig's own pages. Named after its row, because every row has one. */
export function RowLink(props: { href: string; name: string }) {
  const { t } = useTranslationRef(sysdigTranslationRef);
  return (
    <span className={styles.link}>
      <ExternalLink href={props.href}>
        {t('list.openShort')}
        <VisuallyHidden>
          {' '}
          {t('list.openSuffix', { name: props.name })}
        </VisuallyHidden>
      </ExternalLink>
    </span>
  );
}
