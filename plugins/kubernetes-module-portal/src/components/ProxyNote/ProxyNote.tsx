import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VendorRequestError } from '@internal/vendor-ui';
import { kubernetesPortalTranslationRef } from '../../translation';
import styles from './ProxyNote.module.css';

/** Below logs or events that somebody may not see: that everything else is there all the same. */
export function ProxyNote(props: { error: Error | undefined }) {
  const { error } = props;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  return error instanceof VendorRequestError && error.code === 'NOT_ALLOWED' ? (
    <p className={styles.note}>{t('logs.rest')}</p>
  ) : null;
}
