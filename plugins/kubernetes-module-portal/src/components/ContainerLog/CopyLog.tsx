import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCopy } from '@internal/vendor-ui';
import { kubernetesPortalTranslationRef } from '../../translation';
import styles from './ContainerLog.module.css';

/** Copies the whole text of a log. Where the browser does not allow that, it says to select it. */
export function CopyLog(props: { text: string }) {
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const { outcome, copy } = useCopy(props.text);
  return (
    <>
      <Button variant="secondary" size="small" onPress={copy}>
        {t('logs.copy')}
      </Button>
      <span role="status" className={styles.quiet}>
        {outcome === 'copied' && t('logs.copied')}
        {outcome === 'failed' && t('logs.copyFailed')}
      </span>
    </>
  );
}
