import { VendorError, type VendorErrorOptions } from '@internal/vendor-client';
import type { VendorErrorCode } from '@internal/vendor-common';
import { githubVendor } from './githubVendor';

/** A failure of GitHub, or of asking it; the message is for people, in whole sentences. */
export function githubError(
  code: VendorErrorCode,
  message: string,
  more: Omit<VendorErrorOptions, 'code' | 'message' | 'vendor'> = {},
): VendorError {
  return new VendorError({ code, message, vendor: githubVendor.id, ...more });
}
