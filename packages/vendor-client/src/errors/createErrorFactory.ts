import type { VendorErrorCode } from '@internal/vendor-common';
import type { VendorIdentity } from '../VendorIdentity';
import { uncertainWrite } from './uncertainWrite';
import { VendorError, type VendorErrorOptions } from './VendorError';
import { vendorMessage } from './vendorMessage';

/** Details of one failure; both texts are whole sentences. */
export interface FailureDetails
  extends Pick<
    VendorErrorOptions,
    'retryAfterSeconds' | 'vendorStatus' | 'cause' | 'uncertain'
  > {
  /** What exactly happened, where a code has several causes. Stays in front of a vendor's own message. */
  what?: string;
  /** What to do about it, unless the vendor has a message of its own. */
  remedy?: string;
}

/** Makes the errors of one vendor. */
export type VendorErrorFactory = (
  code: VendorErrorCode,
  details?: FailureDetails,
) => VendorError;

/** The factory for `vendor`, whose `messages` replace the general ones. */
export function createErrorFactory(
  vendor: VendorIdentity,
  messages: Partial<Record<VendorErrorCode, string>> = {},
): VendorErrorFactory {
  return (code, { what, remedy, ...rest } = {}) => {
    const own = messages[code];
    const text = what
      ? [what, own ?? remedy]
      : [own ?? vendorMessage(code, vendor.title)];
    const warning = rest.uncertain && uncertainWrite(vendor.title);
    return new VendorError({
      code,
      vendor: vendor.id,
      message: [...text, warning].filter(Boolean).join(' '),
      ...rest,
    });
  };
}
