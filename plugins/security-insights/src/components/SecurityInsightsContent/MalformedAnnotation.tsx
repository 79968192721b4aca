import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PROJECT_SLUG_ANNOTATION } from '@internal/plugin-security-insights-common';
import { CopyableSnippet, EmptyPanel } from '@internal/vendor-ui';
import { securityInsightsTranslationRef } from '../../translation';
import styles from './SecurityInsightsContent.module.css';

const EXAMPLE = [
  'metadata:',
  '  annotations:',
  `    ${PROJECT_SLUG_ANNOTATION}: acme/sock-shop-carts`,
].join('\n');

/** What is wrong with the annotation, and how it has to look. */
export function MalformedAnnotation(props: { value: string }) {
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  return (
    <div className={styles.page}>
      <EmptyPanel
        title={t('malformed.title')}
        message={t('malformed.message', { value: props.value })}
      />
      <CopyableSnippet label={t('malformed.example')} text={EXAMPLE} />
    </div>
  );
}
