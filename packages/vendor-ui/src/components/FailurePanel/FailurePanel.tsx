import { RiAlertLine, RiPlugLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VendorRequestError } from '../../request';
import { vendorUiTranslationRef } from '../../translation';
import type { VendorIdentity } from '../../types';
import { PanelMessage } from '../PanelMessage';
import { RetryButton } from '../RetryButton';
import { failureTitleKey } from './failureTitleKey';

/** Instead of data that could not be fetched: what failed, why, and one button to try again where that can help. */
export function FailurePanel(props: {
  error: Error;
  vendor: Pick<VendorIdentity, 'title'>;
  onRetry?: () => void;
  retrying?: boolean;
  compact?: boolean;
}) {
  const { error, vendor, onRetry, retrying, compact } = props;
  const { t } = useTranslationRef(vendorUiTranslationRef);
  const { code, retryAfterSeconds } =
    error instanceof VendorRequestError
      ? error
      : { code: undefined, retryAfterSeconds: undefined };

  if (code === 'NO_BACKEND') {
    return (
      <PanelMessage
        tone="neutral"
        icon={<RiPlugLine />}
        compact={compact}
        title={t('setup.noBackendTitle', { vendor: vendor.title })}
        text={t('setup.noBackendText')}
      />
    );
  }
  const wait = retryAfterSeconds
    ? ` ${t('failure.retryAfter', { count: retryAfterSeconds })}`
    : '';
  const repeatable = code !== 'NOT_FOUND' && code !== 'REQUEST_REJECTED';
  return (
    <PanelMessage
      tone={repeatable ? 'danger' : 'neutral'}
      icon={<RiAlertLine />}
      compact={compact}
      title={t(failureTitleKey(error), { vendor: vendor.title })}
      text={`${error.message}${wait}`}
      action={
        onRetry &&
        repeatable && <RetryButton onRetry={onRetry} retrying={retrying} />
      }
    />
  );
}
