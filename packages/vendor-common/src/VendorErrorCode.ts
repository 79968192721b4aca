/**
 * Why a vendor's answer is missing, the same for every vendor.
 *
 * - `NOT_CONFIGURED`: the operator has not set the keys.
 * - `CREDENTIALS_REJECTED`: the vendor does not accept the portal's credential.
 * - `FORBIDDEN_BY_VENDOR`: the credential is valid and lacks a right.
 * - `NOT_FOUND`, `CONFLICT`: what was asked for is not there, or has changed.
 * - `REQUEST_REJECTED`: the vendor calls the question itself wrong, for example a filter.
 * - `RATE_LIMITED`: asked too often; `retryAfterSeconds` says when it goes on.
 * - `TIMEOUT`, `UNREACHABLE`: no answer in time, or no connection.
 * - `BAD_RESPONSE`: an answer that is not what the vendor documents, a failure of the vendor included.
 * - `READ_ONLY`: the portal is set to change nothing at this vendor.
 */
export type VendorErrorCode =
  | 'NOT_CONFIGURED'
  | 'CREDENTIALS_REJECTED'
  | 'FORBIDDEN_BY_VENDOR'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'REQUEST_REJECTED'
  | 'RATE_LIMITED'
  | 'TIMEOUT'
  | 'UNREACHABLE'
  | 'BAD_RESPONSE'
  | 'READ_ONLY';

/**
 * HTTP status that our backends answer with, by code. Never 401, because the browser would take a vendor's refusal
 * for the end of the person's session.
 */
export const vendorErrorStatus: Readonly<Record<VendorErrorCode, number>> = {
  NOT_CONFIGURED: 503,
  CREDENTIALS_REJECTED: 502,
  FORBIDDEN_BY_VENDOR: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  REQUEST_REJECTED: 400,
  RATE_LIMITED: 429,
  TIMEOUT: 504,
  UNREACHABLE: 502,
  BAD_RESPONSE: 502,
  READ_ONLY: 403,
};

/** Whether a text from outside is one of the codes. */
export function isVendorErrorCode(code: unknown): code is VendorErrorCode {
  return typeof code === 'string' && Object.hasOwn(vendorErrorStatus, code);
}
