import type { VendorFailure } from '@internal/vendor-common';
import type { VendorIdentity } from '../VendorIdentity';
import { VendorError } from './VendorError';

/**
 * The failure of an envelope for whatever was thrown. An error of another kind is a fault of ours about which people
 * learn no more than that the answer could not be used.
 */
export function toVendorFailure(
  error: unknown,
  vendor: VendorIdentity,
): VendorFailure {
  if (!(error instanceof VendorError)) {
    return {
      code: 'BAD_RESPONSE',
      message: `The portal could not use the answer of ${vendor.title}. An operator finds the reason in the portal's log.`,
    };
  }
  const { code, message, retryAfterSeconds } = error;
  return retryAfterSeconds === undefined
    ? { code, message }
    : { code, message, retryAfterSeconds };
}
