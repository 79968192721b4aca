import { VendorError } from '../errors/VendorError';

/** A failure as it is `ms` milliseconds later: less is left of the pause that the vendor asked for. */
export function agedError(error: VendorError, ms: number): VendorError {
  const { retryAfterSeconds } = error;
  const passed = Math.floor(ms / 1000);
  if (retryAfterSeconds === undefined || passed <= 0) {
    return error;
  }
  return new VendorError({
    code: error.code,
    vendor: error.vendor,
    message: error.message,
    vendorStatus: error.vendorStatus,
    cause: error.cause,
    retryAfterSeconds: Math.max(1, retryAfterSeconds - passed),
  });
}
