import type { VendorErrorCode } from '@internal/vendor-common';
import type { VendorResponse } from './VendorResponse';

/** A vendor's own reading of an answer, where the HTTP status alone says too little. */
export interface VendorVerdict {
  code: VendorErrorCode;
  /** For people; instead of the client's. Must repeat nothing of the answer. */
  message?: string;
  /** For RATE_LIMITED, when the vendor says it elsewhere than in Retry-After. */
  retryAfterSeconds?: number;
}

/**
 * Looks at every answer, 2xx included. The body is parsed when it is JSON (of an error, when it is at most 64 KiB), and
 * undefined otherwise. Undefined leaves the judgement to the status.
 */
export type ClassifyResponse = (
  response: VendorResponse,
) => VendorErrorCode | VendorVerdict | undefined;

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
