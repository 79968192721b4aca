import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { vendorUiTranslationRef } from '../../translation';
import styles from './NothingMatches.module.css';

/** Instead of a list of which search and filters leave nothing over, with the way back to all of it. */
export function NothingMatches(props: { onReset(): void }) {
  const { t } = useTranslationRef(vendorUiTranslationRef);
  return (
    <div className={styles.root} role="status">
      <span>{t('list.nothing')}</span>
      <Button variant="secondary" size="small" onPress={props.onReset}>
        {t('list.reset')}
      </Button>
    </div>
  );
}
