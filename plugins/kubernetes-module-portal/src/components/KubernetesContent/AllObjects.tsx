import { lazy, Suspense, useId, useState } from 'react';
import type { ClusterObjects } from '@backstage/plugin-kubernetes-common';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { kubernetesPortalTranslationRef } from '../../translation';
import { Boundary } from './Boundary';
import styles from './KubernetesContent.module.css';

const StockClusters = lazy(async () => {
  const { StockClusters: component } = await import('./StockClusters');
  return { default: component };
});

/** Everything that the clusters told, in the stock plugin's own parts. They are heavy, and loaded when asked for. */
export function AllObjects(props: { raw: readonly ClusterObjects[] }) {
  const { raw } = props;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section className={styles.raw} aria-labelledby={`${id}-title`}>
      <div className={styles.rawHead}>
        <div>
          <h2 id={`${id}-title`} className={styles.heading}>
            {t('raw.title')}
          </h2>
          <p className={styles.note}>{t('raw.text')}</p>
        </div>
        <Button
          variant="secondary"
          size="small"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onPress={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'raw.hide' : 'raw.show')}
        </Button>
      </div>
      {isOpen && (
        <div id={id} className={styles.stock}>
          <Boundary fallback={<p role="alert">{t('raw.failed')}</p>}>
            <Suspense
              fallback={<p className={styles.note}>{t('raw.loading')}</p>}
            >
              <StockClusters raw={raw} />
            </Suspense>
          </Boundary>
        </div>
      )}
    </section>
  );
}
