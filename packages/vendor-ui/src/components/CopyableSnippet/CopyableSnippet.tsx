import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { vendorUiTranslationRef } from '../../translation';
import styles from './CopyableSnippet.module.css';
import { useCopy } from './useCopy';

/** Lines to copy, wrapped where they are too long. Where the browser does not allow copying, it says to select them. */
export function CopyableSnippet(props: { label: string; text: string }) {
  const { label, text } = props;
  const { t } = useTranslationRef(vendorUiTranslationRef);
  const { outcome, copy } = useCopy(text);

  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <span>{label}</span>
        <span className={styles.copy}>
          <span role="status">
            {outcome === 'copied' && t('copy.copied')}
            {outcome === 'failed' && t('copy.failed')}
          </span>
          <Button
            variant="tertiary"
            size="small"
            aria-label={t('copy.labelOf', { label })}
            onPress={copy}
          >
            {t('copy.label')}
          </Button>
        </span>
      </div>
      <pre className={styles.lines}>{text}</pre>
    </div>
  );
}
