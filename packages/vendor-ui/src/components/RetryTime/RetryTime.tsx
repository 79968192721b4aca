import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useNow } from '../../time/useNow';
import { vendorUiTranslationRef } from '../../translation';
import type { VendorIdentity } from '../../types';
import { RelativeTime } from '../RelativeTime';

const MINUTE_MS = 60_000;

/**
 * A sentence: when a vendor that limits how often it is asked can be asked again, in relative words and by the clock. `at` is
 * milliseconds since 1970 or ISO 8601; what is no time shows nothing.
 */
export function RetryTime(props: {
  at: number | string;
  vendor: Pick<VendorIdentity, 'title'>;
}) {
  const { at, vendor } = props;
  const { t } = useTranslationRef(vendorUiTranslationRef);
  const date = new Date(at);
  const remaining = date.getTime() - useNow();
  if (Number.isNaN(remaining)) {
    return null;
  }
  if (remaining < MINUTE_MS) {
    return (
      <>
        {t(remaining > 0 ? 'retryTime.soon' : 'retryTime.now', {
          vendor: vendor.title,
        })}
      </>
    );
  }
  return (
    <>
      {t('retryTime.at', { vendor: vendor.title })} <RelativeTime at={at} />
      {t('retryTime.clock', {
        time: date.toLocaleTimeString([], {
          hour: '2-digit',
          minute: '2-digit',
        }),
      })}
    </>
  );
}
