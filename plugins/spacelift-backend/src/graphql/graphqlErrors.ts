import { VendorError } from '@internal/vendor-client';
import { spaceliftError } from './spaceliftError';
import { spaceliftVendor } from './spaceliftVendor';

/** Said to people where only an operator can help; the log and the status say which key to look at. */
export const spaceliftMessages = {
  CREDENTIALS_REJECTED:
    "Spacelift does not accept the portal's API key. Ask the people who run this portal.",
  FORBIDDEN_BY_VENDOR:
    "Spacelift does not allow this to the portal's API key. Ask the people who run this portal.",
} as const;

/** The key is good and lacks a right. */
export function forbidden(): VendorError {
  return spaceliftError(
    'FORBIDDEN_BY_VENDOR',
    spaceliftMessages.FORBIDDEN_BY_VENDOR,
  );
}

/** The key, or a token that was just exchanged for it, is not accepted. */
export function rejected(): VendorError {
  return spaceliftError(
    'CREDENTIALS_REJECTED',
    spaceliftMessages.CREDENTIALS_REJECTED,
  );
}

/** An answer that is none. After a change, `uncertain` says that it may have been made. */
export function unusable(uncertain = false): VendorError {
  return new VendorError({
    code: 'BAD_RESPONSE',
    vendor: spaceliftVendor.id,
    message:
      'Spacelift gave an answer that the portal cannot use. Try again later; if it stays so, ask the people who run this portal.',
    uncertain,
  });
}
