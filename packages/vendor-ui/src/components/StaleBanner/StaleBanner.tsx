import { useMemo } from 'react';
import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { vendorUiTranslationRef } from '../../translation';
import type { VendorIdentity } from '../../types';
import { RelativeTime } from '../RelativeTime';
import { RetryButton } from '../RetryButton';
import { RetryTime } from '../RetryTime';

/**
 * Above data that is older than it should be: how old, why, until when the vendor wants to be left alone, and one button to
 * try again.
 */
export function StaleBanner(props: {
  /** Why there is nothing newer: `envelope.failure`, or the error of the last attempt. */
  failure?: { message: string; retryAfterSeconds?: number };
  /** ISO 8601, when the vendor gave what is shown. */
  asOf: string;
  vendor: Pick<VendorIdentity, 'title'>;
  onRetry?: () => void;
  retrying?: boolean;
}) {
  const { failure, asOf, vendor, onRetry, retrying } = props;
  const { t } = useTranslationRef(vendorUiTranslationRef);
  const wait = failure?.retryAfterSeconds;
  // The seconds count from the answer that says them, not from the last time it was drawn.
  const retryAt = useMemo(
    () => (wait === undefined || !failure ? null : Date.now() + wait * 1000),
    [failure, wait],
  );

  return (
    <Alert
      status="warning"
      icon
      title={
        <>
          {t('stale.title', { vendor: vendor.title })}{' '}
          <RelativeTime at={asOf} />.
        </>
      }
      description={
        <>
          {failure?.message ?? t('stale.unknownCause')}
          {retryAt !== null && (
            <>
              {' '}
              <RetryTime at={retryAt} vendor={vendor} />
            </>
          )}
        </>
      }
      customActions={
        onRetry && <RetryButton onRetry={onRetry} retrying={retrying} />
      }
    />
  );
}
