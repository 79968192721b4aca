import type { VendorErrorCode } from '@internal/vendor-common';

/** The code of an HTTP status that is not a success. Redirects are never followed, hence BAD_RESPONSE. */
export function classifyStatus(status: number): VendorErrorCode {
  switch (status) {
    case 401:
      return 'CREDENTIALS_REJECTED';
    case 403:
      return 'FORBIDDEN_BY_VENDOR';
    case 404:
    case 410:
      return 'NOT_FOUND';
    case 409:
    case 412:
      return 'CONFLICT';
    case 429:
      return 'RATE_LIMITED';
    case 408:
      return 'TIMEOUT';
    default:
      return status >= 400 && status < 500
        ? 'REQUEST_REJECTED'
        : 'BAD_RESPONSE';
  }
}
