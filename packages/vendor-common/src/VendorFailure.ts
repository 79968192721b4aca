import type { VendorErrorCode } from './VendorErrorCode';

/** Why a vendor's newest answer is missing, in words for people. Holds no secret and nothing the vendor wrote. */
export interface VendorFailure {
  code: VendorErrorCode;
  /** One plain sentence of cause, and what to do. */
  message: string;
  /** How long the vendor wants to be left alone. */
  retryAfterSeconds?: number;
}

/** Body of every answer with a `VendorErrorCode`; the HTTP status is that of `vendorErrorStatus`. */
export interface VendorErrorBody {
  error: { name: string; message: string };
  code: VendorErrorCode;
  /** Plugin id of the vendor, for example `sysdig`. */
  vendor: string;
  retryAfterSeconds?: number;
  /** After a change: it may have been made all the same. Left out where certainly nothing was changed, and for reads. */
  uncertain?: true;
}
