import { useEffect, useState } from 'react';
import { ButtonIcon, VisuallyHidden } from '@backstage/ui';
import { RiHistoryLine, RiRefreshLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { vendorUiTranslationRef } from '../../translation';
import { RelativeTime } from '../RelativeTime';
import styles from './FreshnessLabel.module.css';

/** What is shown about the age of an answer. */
export interface FreshnessLabelProps {
  /** ISO 8601; left out while there is no answer. */
  asOf?: string;
  /** True for the last good answer of a vendor that fails. */
  stale?: boolean;
  /** True when something beside this says that the answer is old, so that the end of a refresh is no good news. */
  outdated?: boolean;
  refreshing?: boolean;
  onRefresh?: () => void;
  /** What is refreshed, when there are several such buttons on a page. */
  subject?: string;
}

/**
 * When the data is from, and a button to ask again. The age moves on silently; only what follows a press of the
 * button is announced.
 */
export function FreshnessLabel(props: FreshnessLabelProps) {
  const { asOf, stale = false, outdated = stale } = props;
  const { refreshing = false, onRefresh, subject } = props;
  const { t } = useTranslationRef(vendorUiTranslationRef);
  const [asked, setAsked] = useState<'no' | 'waiting' | 'done'>('no');

  useEffect(() => {
    if (!refreshing) {
      setAsked(state => (state === 'waiting' ? 'done' : state));
    }
  }, [refreshing]);

  const announcement = {
    no: '',
    waiting: t('freshness.refreshing'),
    done: outdated ? '' : t('freshness.refreshed'),
  }[asked];

  return (
    <span className={styles.root}>
      {asOf && (
        <span className={styles.age}>
          {stale && (
            <RiHistoryLine className={styles.icon} aria-hidden="true" />
          )}
          <span>
            {t(stale ? 'freshness.stale' : 'freshness.asOf')}{' '}
            <RelativeTime at={asOf} />
          </span>
        </span>
      )}
      {onRefresh && (
        <>
          <ButtonIcon
            variant="tertiary"
            aria-label={
              subject
                ? t('freshness.refreshSubject', { subject })
                : t('freshness.refresh')
            }
            icon={
              <RiRefreshLine
                className={refreshing ? styles.spinning : undefined}
                aria-hidden="true"
              />
            }
            onPress={() => {
              setAsked('waiting');
              onRefresh();
            }}
          />
          <VisuallyHidden role="status">{announcement}</VisuallyHidden>
        </>
      )}
    </span>
  );
}
