import { VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { vendorUiTranslationRef } from '../../translation';
import type { VendorIdentity } from '../../types';
import { ExternalLink } from '../ExternalLink';
import styles from './RowLink.module.css';

/** A row's thing in the vendor's own pages. Named after its row, because every row has one. */
export function RowLink(props: {
  href: string;
  name: string;
  vendor: Pick<VendorIdentity, 'title'>;
}) {
  const { t } = useTranslationRef(vendorUiTranslationRef);
  return (
    <span className={styles.link}>
      <ExternalLink href={props.href}>
        {t('list.openShort')}
        <VisuallyHidden>
          {' '}
          {t('list.openSuffix', {
            name: props.name,
            vendor: props.vendor.title,
          })}
        </VisuallyHidden>
      </ExternalLink>
    </span>
  );
}
