import { VendorError } from '@internal/vendor-client';
import type { VendorErrorCode } from '@internal/vendor-common';
import { spaceliftVendor } from './spaceliftVendor';

/** A failure of Spacelift; the message is for people, in whole sentences. */
export function spaceliftError(
  code: VendorErrorCode,
  message: string,
): VendorError {
  return new VendorError({ code, vendor: spaceliftVendor.id, message });
}
