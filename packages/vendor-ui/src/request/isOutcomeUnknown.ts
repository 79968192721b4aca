import { VendorRequestError } from './VendorRequestError';

/**
 * Whether a change that failed so may have been made all the same: the backend says so, or there was no answer, or none
 * that comes from a vendor's backend. Who sees this has to look before they try again. Everything that is no
 * `VendorRequestError` counts as unknown.
 */
export function isOutcomeUnknown(error: Error): boolean {
  if (!(error instanceof VendorRequestError)) {
    return true;
  }
  const { uncertain, vendor, code, status } = error;
  if (uncertain) {
    return true;
  }
  // A body that names its vendor was written by our backend, which knows what it has sent.
  if (vendor !== undefined) {
    return false;
  }
  return status === 0 || status >= 500 || code === 'BAD_RESPONSE';
}
