import {
  vendorErrorStatus,
  type VendorErrorCode,
} from '@internal/vendor-common';

/** What a `VendorError` is made of. */
export interface VendorErrorOptions {
  code: VendorErrorCode;
  /** Plugin id of the vendor. */
  vendor: string;
  /** Plain sentences for people: the cause, and what to do. No secret, no query, nothing the vendor wrote. */
  message: string;
  /** How long the vendor wants to be left alone, in whole seconds. */
  retryAfterSeconds?: number;
  /** HTTP status that the vendor gave, when it gave one. */
  vendorStatus?: number;
  /** For changes: whether the change may have been made although it failed. Default false. */
  uncertain?: boolean;
  /** Must be free of credentials and of the vendor's body, because logs print causes. */
  cause?: unknown;
}

/** The one error of every call to a vendor. Its message may be shown to everybody who may ask. */
export class VendorError extends Error {
  readonly name = 'VendorError';
  readonly code: VendorErrorCode;
  readonly vendor: string;
  /** HTTP status that our backends answer with; never the vendor's. */
  readonly status: number;
  readonly retryAfterSeconds?: number;
  readonly vendorStatus?: number;
  /** Whether a change may have been made although it failed; the message says so. */
  readonly uncertain?: boolean;

  constructor(options: VendorErrorOptions) {
    super(
      options.message,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.code = options.code;
    this.vendor = options.vendor;
    this.status = vendorErrorStatus[options.code];
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.vendorStatus = options.vendorStatus;
    this.uncertain = options.uncertain || undefined;
  }
}
