import { useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { homeTranslationRef } from '../translation';
import styles from './CopyableUrl.module.css';

/** An address to copy. Where the browser does not allow copying, the text can still be selected. */
export function CopyableUrl(props: { url: string }) {
  const { t } = useTranslationRef(homeTranslationRef);
  const [copied, setCopied] = useState(false);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.url);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };

  return (
    <div className={styles.root}>
      <code className={styles.url}>{props.url}</code>
      <Button variant="secondary" size="small" onPress={copy}>
        <span aria-live="polite">
          {copied ? t('firstRun.copied') : t('firstRun.copy')}
        </span>
      </Button>
    </div>
  );
}
