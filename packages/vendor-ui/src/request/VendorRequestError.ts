import type { VendorErrorCode } from '@internal/vendor-common';

/**
 * Why an answer is missing. Beside what vendors cause: `NOT_ALLOWED`, the person lacks a permission of the portal;
 * `SIGNED_OUT`, the session has ended; `NO_BACKEND`, the portal runs without the vendor's backend plugin.
 */
export type VendorRequestErrorCode =
  | VendorErrorCode
  | 'NOT_ALLOWED'
  | 'SIGNED_OUT'
  | 'NO_BACKEND';

/** What is known about a failed request. */
export interface VendorRequestErrorDetails {
  /** HTTP status of the portal's answer; 0 when there was none. */
  status: number;
  code?: VendorRequestErrorCode;
  /** Plugin id of the vendor. */
  vendor?: string;
  retryAfterSeconds?: number;
  /** Name of the missing permission, for `NOT_ALLOWED`. */
  permission?: string;
  /** The backend says that a change may have been made all the same. */
  uncertain?: boolean;
}

/** A request to one of the portal's vendor backends that gave no data. The message is a sentence for people. */
export class VendorRequestError
  extends Error
  implements VendorRequestErrorDetails
{
  readonly status: number;
  readonly code?: VendorRequestErrorCode;
  readonly vendor?: string;
  readonly retryAfterSeconds?: number;
  readonly permission?: string;
  readonly uncertain?: boolean;

  constructor(message: string, details: VendorRequestErrorDetails) {
    super(message);
    this.name = 'VendorRequestError';
    this.status = details.status;
    this.code = details.code;
    this.vendor = details.vendor;
    this.retryAfterSeconds = details.retryAfterSeconds;
    this.permission = details.permission;
    this.uncertain = details.uncertain;
  }
}
