import { VendorRequestError } from './VendorRequestError';

/**
 * Whether a change that failed so may have been made all the same: no answer, none in time, or one that says nothing.
 * Who sees this has to look before they try again. Everything that is no `VendorRequestError` counts as unknown.
 */
export function isOutcomeUnknown(error: Error): boolean {
  if (!(error instanceof VendorRequestError)) {
    return true;
  }
  switch (error.code) {
    case 'TIMEOUT':
    case 'UNREACHABLE':
    case 'BAD_RESPONSE':
      return true;
    case undefined:
      return error.status === 0 || error.status >= 500;
    default:
      return false;
  }
}
