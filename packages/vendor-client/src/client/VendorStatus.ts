import type { VendorFailure } from '@internal/vendor-common';

/**
 * - `unused`: nothing was asked since the start.
 * - `ok`: the last call was answered. A 404, 409, or a refusal of one resource, is an answer.
 * - `failing`: the last call failed.
 * - `rateLimited`: the vendor asked for silence until `retryAt`.
 * - `open`: the vendor failed repeatedly and is left alone until `retryAt`.
 */
export type VendorState = 'unused' | 'ok' | 'failing' | 'rateLimited' | 'open';

/** How a vendor does, for operators. Times are ISO 8601; counts are since the start of this process. */
export interface VendorStatus {
  state: VendorState;
  /** When this state began. */
  since: string;
  lastSuccessAt?: string;
  lastFailure?: VendorFailure;
  lastFailureAt?: string;
  /** Calls, however many attempts each took. */
  calls: number;
  /** Calls that ended in a `VendorError` other than NOT_FOUND, CONFLICT and REQUEST_REJECTED. */
  failures: number;
  /** When the vendor is asked again; present for `rateLimited` and `open`. */
  retryAt?: string;
}
