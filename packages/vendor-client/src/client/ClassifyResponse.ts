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
 * Looks at every answer, 2xx included. The body is parsed when it is JSON (of an error, when it is at most 64 KiB), a
 * text when it is an error in plain text and the client has `plainTextErrors`, and undefined otherwise. Undefined leaves
 * the judgement to the status.
 */
export type ClassifyResponse = (
  response: VendorResponse,
) => VendorErrorCode | VendorVerdict | undefined;
