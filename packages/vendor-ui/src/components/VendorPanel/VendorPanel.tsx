import { useId, type ReactNode } from 'react';
import { Text, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Envelope } from '@internal/vendor-common';
import type { EnvelopeState } from '../../envelope';
import { vendorUiTranslationRef } from '../../translation';
import type { VendorIdentity } from '../../types';
import { EmptyPanel } from '../EmptyPanel';
import { FreshnessLabel } from '../FreshnessLabel';
import { ProblemPanel } from '../ProblemPanel';
import { StaleBanner } from '../StaleBanner';
import styles from './VendorPanel.module.css';

/** What a panel shows, and how. */
export interface VendorPanelProps<T> {
  state: EnvelopeState<T>;
  vendor: VendorIdentity;
  /** Heading, with the age of the data beside it. Left out: neither is shown, for panels below a `ReportToolbar`. */
  title?: string;
  /** Name for screen readers where there is no heading; the vendor's name by default. */
  label?: string;
  /** Level of the heading, 2 by default. */
  headingLevel?: 2 | 3;
  /** Whether there is nothing to show in a good answer. */
  isEmpty?: (data: T) => boolean;
  /** What to say then. `tone: 'ok'` where nothing is good news. */
  empty?: {
    title: string;
    message?: ReactNode;
    tone?: 'ok' | 'neutral';
    action?: ReactNode;
  };
  /** Of the shape and height of what replaces it. Seen only when loading takes longer than 300 ms. */
  skeleton: ReactNode;
  children: (envelope: Envelope<T>) => ReactNode;
}

/**
 * An answer of a vendor in all of its states: loading, data, nothing, not configured, no access or failed. Data stays
 * while it is refreshed and when refreshing fails; then a banner says so.
 */
export function VendorPanel<T>(props: VendorPanelProps<T>) {
  const { state, vendor, title, headingLevel = 2, skeleton } = props;
  const { envelope, error, refreshing, refresh } = state;
  const { t } = useTranslationRef(vendorUiTranslationRef);
  const titleId = useId();
  const name = title ?? props.label ?? vendor.title;
  const outdated = envelope && (envelope.stale || error !== undefined);

  return (
    <section
      className={styles.root}
      aria-busy={state.status === 'loading'}
      {...(title ? { 'aria-labelledby': titleId } : { 'aria-label': name })}
    >
      {title && (
        <div className={styles.head}>
          <Text
            as={headingLevel === 2 ? 'h2' : 'h3'}
            id={titleId}
            variant="body-large"
            weight="bold"
          >
            {title}
          </Text>
          <FreshnessLabel
            asOf={envelope?.asOf}
            outdated={outdated}
            refreshing={refreshing}
            onRefresh={envelope && refresh}
            subject={title}
          />
        </div>
      )}
      <div aria-live="polite">
        {outdated && (
          <StaleBanner
            vendor={vendor}
            asOf={envelope.asOf}
            failure={error ?? envelope.failure}
            onRetry={refresh}
            retrying={refreshing}
          />
        )}
        {error && !envelope && (
          <ProblemPanel
            error={error}
            vendor={vendor}
            onRetry={refresh}
            retrying={refreshing}
          />
        )}
      </div>
      {state.status === 'loading' && (
        <>
          <VisuallyHidden>{t('panel.loading', { title: name })}</VisuallyHidden>
          <div className={styles.skeleton} aria-hidden="true">
            {skeleton}
          </div>
        </>
      )}
      {envelope && <Answer {...props} envelope={envelope} />}
    </section>
  );
}

function Answer<T>(props: VendorPanelProps<T> & { envelope: Envelope<T> }) {
  const { envelope, vendor, isEmpty, empty, children } = props;
  const { t } = useTranslationRef(vendorUiTranslationRef);
  if (empty && isEmpty?.(envelope.data)) {
    return <EmptyPanel {...empty} />;
  }
  return (
    <>
      {children(envelope)}
      {envelope.truncated && (
        <p className={styles.note}>
          {t('panel.truncated', { vendor: vendor.title })}
        </p>
      )}
    </>
  );
}
