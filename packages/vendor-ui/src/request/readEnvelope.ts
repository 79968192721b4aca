import {
  isVendorErrorCode,
  type Envelope,
  type VendorFailure,
} from '@internal/vendor-common';
import { asRecord, readRetryAfter, readSentence } from './readFields';

function readFailure(value: unknown): VendorFailure | undefined {
  const { code, message, retryAfterSeconds } = asRecord(value);
  const sentence = readSentence(message);
  if (!isVendorErrorCode(code) || !sentence) {
    return undefined;
  }
  return {
    code,
    message: sentence,
    retryAfterSeconds: readRetryAfter(retryAfterSeconds, null, 0),
  };
}

/**
 * The envelope in a body, or undefined when the body is none. Only the envelope is checked: what is inside `data` comes
 * from our own backend, which has checked it.
 */
export function readEnvelope<T>(body: unknown): Envelope<T> | undefined {
  const { data, asOf, stale, truncated, failure } = asRecord(body);
  if (
    data === undefined ||
    typeof asOf !== 'string' ||
    Number.isNaN(Date.parse(asOf)) ||
    typeof stale !== 'boolean' ||
    typeof truncated !== 'boolean'
  ) {
    return undefined;
  }
  const envelope: Envelope<T> = { data: data as T, asOf, stale, truncated };
  const reason = stale ? readFailure(failure) : undefined;
  return reason ? { ...envelope, failure: reason } : envelope;
}
