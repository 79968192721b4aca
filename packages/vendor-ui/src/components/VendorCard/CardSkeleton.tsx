import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { vendorUiTranslationRef } from '../../translation';
import styles from './VendorCard.module.css';

/** A headline and three figures on their way. */
export function CardSkeleton(props: { title: string }) {
  const { t } = useTranslationRef(vendorUiTranslationRef);
  return (
    <>
      <VisuallyHidden>
        {t('panel.loading', { title: props.title })}
      </VisuallyHidden>
      <div className={styles.skeleton} aria-hidden="true">
        <div className={styles.headline}>
          <Skeleton width="60%" height="2rem" />
        </div>
        <div className={styles.figures}>
          {[0, 1, 2].map(figure => (
            <div key={figure} className={styles.figure}>
              <Skeleton width="3rem" height="1.5rem" />
              <Skeleton width="4.5rem" height="0.75rem" />
            </div>
          ))}
        </div>
      </div>
    </>
  );
}
