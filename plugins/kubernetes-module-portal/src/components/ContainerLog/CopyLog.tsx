import { useEffect, useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { kubernetesPortalTranslationRef } from '../../translation';
import styles from './ContainerLog.module.css';

const REMEMBER_MS = 4_000;

/** Copies the whole text of a log. Where the browser does not allow that, it says to select it. */
export function CopyLog(props: { text: string }) {
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');

  useEffect(() => {
    if (outcome === 'none') {
      return undefined;
    }
    const timer = setTimeout(() => setOutcome('none'), REMEMBER_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  };
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
